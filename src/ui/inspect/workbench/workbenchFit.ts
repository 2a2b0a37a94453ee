import type { RunInfo } from '../../../run/runInfo';
import type { Misfit } from '../registry';

/** Whether the network is one unit: y = f(w·x + b). */
export function workbenchFit({ form, task, layers }: RunInfo): true | Misfit {
  if (form !== 'points') return 'fits.workbench.data';
  if (task === 'multiclass') return 'fits.workbench.classes';
  if (layers.length > 2) return 'fits.workbench.layers';
  return layers[1]?.units === 1 || 'fits.workbench.outputs';
}
