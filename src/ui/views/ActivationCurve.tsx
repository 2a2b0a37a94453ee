import { activations, isLaterActivation, laterActivations } from '../../engine/activations/registry';
import type { ParamValues } from '../../engine/spec';
import { useLoaded } from './useLoaded';

const [width, height] = [20, 12];
const reach = 3; // z from −3 to 3: where the shapes differ
const places = 24;

/** The path of f(z) in a box of 20 × 12, its own least and largest value at the edges. */
function pathOf(id: string, params?: ParamValues): string {
  const entry = activations.find((activation) => activation.id === id) ?? activations.find((activation) => activation.id === 'sigmoid');
  const values = Array.from({ length: places + 1 }, (_, i) => entry?.value(reach * ((2 * i) / places - 1), params) ?? 0);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const inset = 1;
  const y = (value: number) => height - inset - ((value - low) / Math.max(1e-9, high - low)) * (height - 2 * inset);
  return `M${values.map((value, i) => `${((i / places) * width).toFixed(1)} ${y(value).toFixed(1)}`).join('L')}`;
}

/** The shape of an activation, from its formula; softmax, which is no function of one number, has the shape that it has for two classes. */
export function ActivationCurve({ id, params }: { id: string; params?: ParamValues }) {
  const isLater = isLaterActivation(id);
  const isHere = useLoaded(laterActivations, isLater) || !isLater;
  return (
    <svg className="curve" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {isHere && <path d={pathOf(id, params)} />}
    </svg>
  );
}
