import type { RunInfo } from '../../../run/runInfo';
import type { Glance } from '../glance';
import type { Misfit } from '../registry';

/** Whether the network is a sum of units over one input. */
export function piecesFit({ axes, featureNames, layers, task }: RunInfo): true | Misfit {
  if (axes.length !== 1 || task !== 'regression') return 'fits.pieces.inputs';
  if (featureNames.length !== 1 || featureNames[0] !== axes[0]?.name) return 'fits.pieces.features';
  const [, hidden, output] = layers;
  if (layers.length !== 3 || hidden?.kind !== 'dense' || hidden.hasNorm || hidden.skipFrom !== null) return 'fits.pieces.layers';
  return output?.activation === 'linear' || 'fits.pieces.output';
}

/** How many pieces there are. */
export const piecesGlance: Glance = {
  text: ({ info }, { word }) => word('glance.pieces', { count: info.layers[1]?.units ?? 0 }),
  paint: () => null,
};
