import { isRecurrent } from '../../../experiment/layerKinds';
import type { PlantedBug } from '../../../experiment/plantedBugs';
import type { RunInfo } from '../../../run/runInfo';

/** Bugs that not every network can have. */
export type ParticularBug = 'slope' | 'transposed' | 'bias' | 'sum' | 'time';

const passesOn = ({ layers }: RunInfo, column: number) => layers.slice(0, column).some(({ parameterCount }) => parameterCount > 0);

/** Whether planting it changes a gradient of this network: read with its stride turned round, a matrix of one row is still the same. */
const fits: Readonly<Record<ParticularBug, (info: RunInfo) => boolean>> = {
  slope: ({ layers }) => layers.slice(1, -1).some(({ activation }) => activation !== '' && activation !== 'linear'),
  transposed: (info) =>
    info.layers.some(
      ({ kind, units, inputs }, column) => (kind === 'dense' || kind === 'output') && units > 1 && inputs > 1 && passesOn(info, column),
    ),
  bias: ({ layers }) => layers.some(({ params }) => params.some(({ role }) => role === 'bias')),
  sum: ({ scored }) => scored.train > 1,
  time: ({ layers }) => layers.some(({ kind }) => isRecurrent({ kind })),
};

/** The reason's name where a bug cannot be planted in this network; null where it can. */
export function bugMisfit(info: RunInfo, bug: PlantedBug): ParticularBug | null {
  if (bug === 'sign' || bug === 'kept') return null;
  return fits[bug](info) ? null : bug;
}
