import { exp } from '../elementary/exp';
import { powWhole } from '../elementary/powWhole';
import { cos } from '../elementary/sinCos';
import type { Entry, ParamSpec, ParamValues } from '../spec';

/** How the learning rate goes down, from the rate η₀ that was chosen. */
export interface ScheduleEntry extends Entry {
  /** η_k / η₀. @param k number of the update, from 0 */
  factor(k: number, params: ParamValues): number;
}

const decay: ParamSpec = { name: 'kappa', label: 'κ', min: 1e-6, max: 10, default: 0.001, scale: 'log' };
const every = (name: string, label: string, value: number): ParamSpec => ({
  name,
  label,
  min: 1,
  max: 1_000_000,
  default: value,
  integer: true,
  scale: 'log',
});

/** Updates over which the rate rises from η₀ / n to its full size before anything else; 0: at once. */
const warmUp: ParamSpec = { name: 'warmUp', label: 'warm-up', min: 0, max: 100_000, default: 0, integer: true };

type Spec = Omit<ScheduleEntry, 'factor' | 'params'> & { readonly params: readonly ParamSpec[]; readonly factor: ScheduleEntry['factor'] };

/** Every schedule can begin with a linear warm-up of n updates, (k + 1) / n · η₀, and counts its own updates from its end. */
function schedule({ params, factor, ...entry }: Spec): ScheduleEntry {
  return {
    ...entry,
    params: [...params, warmUp],
    factor(k, values) {
      const { warmUp: updates } = values;
      return k < updates ? (k + 1) / updates : factor(k - updates, values);
    },
  };
}

/** In the order of the menu. Lecture: L6.1; steps of k count updates, not epochs. */
export const schedules: readonly ScheduleEntry[] = [
  schedule({ id: 'constant', label: 'constant', summary: 'η_k = η₀.', params: [], factor: () => 1 }),
  schedule({
    id: 'inverseTime',
    label: '1/t',
    summary: 'η_k = η₀ / (1 + κk): Σ η diverges and Σ η² converges (Robbins & Monro).',
    params: [decay],
    factor: (k, { kappa }) => 1 / (1 + kappa * k),
  }),
  schedule({
    id: 'step',
    label: 'steps',
    summary: 'η_k = η₀ · factor^⌊k / every⌋.',
    params: [{ name: 'factor', label: 'factor', min: 0.01, max: 1, default: 0.5 }, every('every', 'every', 1000)],
    factor: (k, params) => powWhole(params.factor, Math.floor(k / params.every)),
  }),
  schedule({
    id: 'exponential',
    label: 'exponential',
    summary: 'η_k = η₀ e^(−κk).',
    params: [decay],
    factor: (k, { kappa }) => exp(-kappa * k),
  }),
  schedule({
    id: 'cosine',
    label: 'cosine',
    summary: 'Half a cosine from η₀ down to a share of it over a period, and again.',
    params: [every('period', 'period', 1000), { name: 'lowest', label: 'lowest', min: 0, max: 1, default: 0 }],
    factor: (k, { period, lowest }) => lowest + ((1 - lowest) / 2) * (1 + cos((Math.PI * k) / period)),
  }),
];
