import type { Experiment } from '../../../experiment/experiment';
import { encodeExperiment } from '../../../experiment/link';
import type { LookOf } from '../../../experiment/looks';
import { defaultExperiment } from '../../../experiment/normalize';
import { settings } from '../../../experiment/settings';
import type { stages } from '../../../experiment/stageLooks';
import type { SweepAxis } from '../../../experiment/sweep/axes';
import type { SweepPlan } from '../../../experiment/sweep/plan';

export type SweepLook = LookOf<Extract<(typeof stages)[number], { readonly id: 'sweep' }>>;

const usualUnits = '1,2,3,4,6,8,12,16,24,32,48,64';
const usualTreatments = 'none,stop10,decay0.03,noise0.5,dropout0.5,batchNorm';
const mostWords = 6;
const usualCount = 5;

/** What is tried of a setting where nobody has said it. */
export function usualValues(axis: SweepAxis): string {
  if (axis.kind === 'treatment') return usualTreatments;
  if (axis.kind === 'word') return axis.options.slice(0, mostWords).join();
  if (axis.id.startsWith('units.')) return usualUnits;
  const slider = Object.values(settings).find((setting) => setting.key === axis.id && 'slider' in setting);
  const { min, max, integer, scale } = { ...axis.range, ...(slider && 'slider' in slider ? slider.slider : {}) } as {
    min: number;
    max: number;
    integer?: boolean;
    scale?: string;
  };
  const low = scale === 'log' && min <= 0 ? max / 1e4 : min;
  const values = Array.from({ length: usualCount }, (_, k) => {
    const share = k / (usualCount - 1);
    const value = scale === 'log' ? low * (max / low) ** share : low + (max - low) * share;
    return Math.min(max, Math.max(min, integer ? Math.round(value) : Number(value.toPrecision(1))));
  });
  return [...new Set(values)].join();
}

export const listOf = (text: string): readonly string[] =>
  text
    .split(/[,;\s]+/)
    .map((word) => word.trim().replaceAll('−', '-'))
    .filter((word) => word !== '');

export interface Asked {
  readonly axis: SweepAxis;
  readonly values: string;
  readonly second: { readonly axis: SweepAxis; readonly values: string } | null;
}

/** What the link asks for; the first setting of all where it names none, or one that is not here. */
export function askedOf({ of, values, with: other, withValues }: SweepLook, axes: readonly SweepAxis[]): Asked {
  const axis = axes.find(({ id }) => id === of) ?? (axes[0] as SweepAxis);
  const second = axes.find(({ id }) => id === other && id !== axis.id);
  return {
    axis,
    values: axis.id === of && values !== '' ? values : usualValues(axis),
    second: second && axis.kind !== 'treatment' ? { axis: second, values: withValues || usualValues(second) } : null,
  };
}

/** What results are of: the experiment without its view, and what is swept in it. */
export function askText(experiment: Experiment, { axis, values, second }: Asked, { seeds, epochs }: SweepLook): string {
  const link = encodeExperiment({ ...experiment, view: defaultExperiment().view });
  return JSON.stringify([link, axis.id, listOf(values), second && [second.axis.id, listOf(second.values)], seeds, epochs]);
}

export const planOf = (experiment: Experiment, { axis, values, second }: Asked, seeds: number): SweepPlan => ({
  experiment,
  axis,
  values: listOf(values),
  second: second && { axis: second.axis, values: listOf(second.values) },
  seeds,
});

/** Whether the values of a setting are set by their order of magnitude. */
export const isLogarithmic = ({ range, kind }: SweepAxis, values: readonly number[]): boolean =>
  kind === 'number' && range?.scale === 'log' && values.every((value) => value > 0);
