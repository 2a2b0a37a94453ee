import type { Command } from './commandQueue';
import type { RunOnShow } from './runOnShow';
import type { RunStores } from './runStores';

/** A long step or seek is told about so often. */
export const longestSliceMs = 100;

/** Goes on with a step: one example, one batch or the rest of the epoch. @returns whether it is done */
export async function takeStep(
  onShow: RunOnShow,
  { run, frames }: RunStores,
  command: Extract<Command, { readonly kind: 'step' }>,
): Promise<boolean> {
  if (command.size === 'example') {
    await onShow.ask('advance', { maxSteps: 1, budgetMs: Number.POSITIVE_INFINITY, byExample: true });
    return true;
  }
  const { step, info } = run.getState();
  const restOfEpoch = Math.max(1, (info?.stepsPerEpoch ?? 1) - (frames.current()?.stepInEpoch ?? 0));
  command.left ??= command.size === 'epoch' ? restOfEpoch : 1;
  await onShow.ask('advance', { maxSteps: Math.max(1, command.left), budgetMs: longestSliceMs }, onShow.isSaveDue);
  // an epoch whose batches never fill passes without a step
  command.left -= Math.max(1, run.getState().step - step);
  // its scores may come in several answers
  const isClosing = info !== null && info.stepsPerEpoch > 0 && (frames.current()?.stepInEpoch ?? 0) >= info.stepsPerEpoch;
  return (command.left <= 0 && !isClosing) || run.getState().status.kind !== 'ready';
}
