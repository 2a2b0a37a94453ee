import { cos, sin } from '../../engine/elementary/sinCos';
import { drawnSeries } from './drawnSeries';

/**
 * A sum of sines of fixed frequencies, each with an amplitude and a phase of its own in every window: of `waves` sines a value follows from
 * the 2 · waves before it, whatever their phases. The k-th has a period of 24 / √(2k − 1) steps: no two have a common one.
 */
export const sineMixture = drawnSeries((count, rng, { waves }) => {
  const parts = Array.from({ length: waves }, (_, k) => {
    const turn = (2 * Math.PI * Math.sqrt(2 * k + 1)) / 24;
    const phase = 2 * Math.PI * rng.uniform();
    return { turn, size: 0.5 + rng.uniform(), phase };
  });
  return Float64Array.from({ length: count }, (_, step) =>
    parts.reduce((sum, { turn, size, phase }) => sum + size * (sin(turn * step) * cos(phase) + cos(turn * step) * sin(phase)), 0),
  );
});
