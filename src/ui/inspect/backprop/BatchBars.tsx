import type { BackpropAnswer } from '../../../probes/backprop/backpropAnswer';

/** More bars than these have no room in a cell. */
const mostBars = 32;

interface BatchBarsProps {
  readonly of: NonNullable<BackpropAnswer['batch']['ofLayer']>;
  readonly parameter: number;
}

/** The gradient of a weight at each example of the batch, all of a layer on one scale. */
export function BatchBars({ of: { first, count, gradients }, parameter }: BatchBarsProps) {
  const examples = gradients.length / count;
  if (examples > mostBars) return null;
  const largest = gradients.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-300);
  const bars = Array.from({ length: examples }, (_, k) => (gradients[k * count + parameter - first] ?? 0) / largest);
  return (
    <svg className="batch-bars" viewBox={`0 -1 ${examples} 2`} preserveAspectRatio="none" aria-hidden="true">
      <path d={bars.map((bar, k) => `M${k + 0.1} 0V${(-bar).toFixed(3)}h0.8V0z`).join('')} />
      <path d={`M0 0H${examples}`} className="line" />
    </svg>
  );
}
