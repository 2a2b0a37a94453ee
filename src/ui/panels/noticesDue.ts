import type { LossEntry } from '../../engine/losses/registry';
import { losses } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import type { Task } from '../../engine/task';
import { useExperiment } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useSilence } from '../../state/silence';
import { useIsBlank } from '../views/drawingSides';
import { useAwaited } from '../views/useShownExperiment';

/** Whether an output activation is the one that goes with a loss. */
export const belongTogether = (loss: LossEntry, outputActivation: string, task: Task) =>
  loss.takesLogits || outputActivation === loss.naturalOutput(task);

/** Whether the run on show is, for longer than a moment, not that of the experiment. */
export function useIsOfAnother(): boolean {
  const isBlank = useIsBlank();
  const isAwaited = useAwaited() !== null; // the page is as it was, and its row in the picker tells of the other
  const shown = useRun(({ shown, standing }) => (standing === 'refused' || standing === 'waiting' ? shown : null));
  const isSame = useExperiment(({ experiment }) => experiment === shown);
  return shown !== null && !isSame && !isAwaited && !isBlank;
}

/** Whether the author of the experiment has something to know: a slide tells that elsewhere. */
function useAuthorNotesDue(): boolean {
  const isNoted = useExperiment(({ notes }) => notes.length > 0);
  const isRunNoted = useRun(({ info, trainerNote }) => trainerNote !== null || (info !== null && info.notes.length > 0));
  const task = useRun(({ info }) => info?.task);
  const isUnusual = useExperiment(
    ({ experiment: { loss, outputActivation } }) => task !== undefined && !belongTogether(entryOf(losses, loss.id), outputActivation, task),
  );
  const isSlide = useExperiment(({ experiment }) => experiment.view.embed);
  return !isSlide && (isNoted || isRunNoted || isUnusual);
}

/** Whether there is anything to tell besides a problem. */
export function useNoticesDue(): boolean {
  const isAuthorDue = useAuthorNotesDue();
  const isOfAnother = useIsOfAnother();
  const isOfRun = useRun(({ resumedAt, status }) => resumedAt !== null || status.kind !== 'ready');
  const isSilent = useSilence(({ found }) => found !== null);
  return isAuthorDue || isOfAnother || isOfRun || isSilent;
}
