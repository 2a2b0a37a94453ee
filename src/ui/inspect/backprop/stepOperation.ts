import { lookOf } from '../../../experiment/looks';
import { panels } from '../../../experiment/panelLooks';
import { isByUnit, operationCount } from '../../../probes/backprop/operationCount';
import type { RunInfo } from '../../../run/runInfo';
import { setLook, useExperiment } from '../../../state/experimentStore';

/** One operation on, or back. After the last one comes the first again; before the first there is none. */
export function stepOperation({ layers }: RunInfo, direction: 1 | -1): void {
  const entry = panels.find(({ id }) => id === 'backprop');
  if (!entry) return;
  const { press } = lookOf(entry, useExperiment.getState().experiment.view.looks);
  const all = operationCount(layers, isByUnit(layers));
  const done = press < 0 ? all : Math.min(press, all);
  setLook('backprop', { press: direction > 0 && done === all ? 1 : Math.max(0, done + direction) });
}
