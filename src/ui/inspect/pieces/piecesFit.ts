import type { RunInfo } from '../../../run/runInfo';
import type { Misfit } from '../registry';

/** Whether the network is a sum of units over one input. */
export function piecesFit({ axes, featureNames, layers, task, targets }: RunInfo): true | Misfit {
  const [, hidden, output] = layers;
  const isSum =
    task === 'regression' &&
    !targets[0] &&
    axes.length === 1 &&
    featureNames.join() === axes[0]?.name &&
    layers.length === 3 &&
    hidden?.kind === 'dense' &&
    !hidden.hasNorm &&
    hidden.skipFrom === null &&
    output?.activation === 'linear';
  return isSum || 'fits.pieces';
}
