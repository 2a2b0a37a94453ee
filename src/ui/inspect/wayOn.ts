import { losses, naturalLoss } from '../../engine/losses/registry';
import { choiceOf } from '../../engine/spec';
import type { RunInfo } from '../../run/runInfo';
import { setExperiment } from '../../state/experimentStore';
import type { Misfit } from './registry';

/** What makes of the network one that a panel has something to show of. */
interface WayOn {
  readonly label: 'wayOn.oneUnit';
  readonly go: (info: RunInfo) => void;
}

/** No hidden layer, and where the loss has more outputs than one, the natural one in its place. */
function becomeOneUnit({ task, layers }: RunInfo): void {
  const natural = naturalLoss(task);
  const hasOneOutput = layers.at(-1)?.units === 1;
  setExperiment({
    hidden: [],
    ...(hasOneOutput ? {} : { loss: choiceOf(losses, natural.id), outputActivation: natural.naturalOutput(task) }),
  });
}

const oneUnit: WayOn = { label: 'wayOn.oneUnit', go: becomeOneUnit };

/** @returns null where nothing simple leads on: several targets stay several outputs */
export const wayOnFrom = (misfit: Misfit, { targets }: RunInfo): WayOn | null =>
  targets.length === 0 && (misfit === 'fits.workbench.layers' || misfit === 'fits.workbench.outputs') ? oneUnit : null;
