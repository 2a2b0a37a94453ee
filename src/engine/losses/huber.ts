import { comparesValues, elementwise, type LossEntry } from './loss';

/** r = y − t: E = Σ ½ r² where |r| ≤ δ, δ (|r| − δ/2) beyond; the gradient is r, held within ±δ (Huber 1964). */
export const huber: LossEntry<'huber', 'delta'> = {
  ...comparesValues,
  id: 'huber',
  params: [{ name: 'delta', min: 0.01, max: 10, default: 1, scale: 'log' }],
  tasks: ['regression'],
  evaluate: elementwise(
    (y, t, { delta }) => {
      const size = Math.abs(y - t);
      return size <= delta ? 0.5 * size * size : delta * (size - delta / 2);
    },
    (y, t, { delta }) => Math.max(-delta, Math.min(delta, y - t)),
  ),
};
