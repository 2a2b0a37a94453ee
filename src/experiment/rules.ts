import { losses, naturalLoss } from '../engine/losses/registry';
import { schedules } from '../engine/schedules/registry';
import { choiceOf, entryOf } from '../engine/spec';
import type { Task } from '../engine/task';
import type { Experiment } from './experiment';
import { excerpt } from './linkText';
import { type ExperimentSentence, say } from './sentences';
import { settings } from './settings';

// What several settings decide together. Each rule gives what it changes, with a note for what was asked for otherwise.

/** The loss and output activation that the task allows: those asked for, or the natural ones. */
export function fittingLoss(
  { loss, outputActivation }: Pick<Experiment, 'loss' | 'outputActivation'>,
  task: Task,
  notes: ExperimentSentence[],
): Pick<Experiment, 'loss' | 'outputActivation'> {
  const wanted = entryOf(losses, loss.id);
  const fits = wanted.tasks.includes(task);
  const entry = fits ? wanted : naturalLoss(task);
  if (!fits && loss.id !== settings.loss.default.id) notes.push(say('note.lossTask', { used: entry.id }));
  const kept = fits ? loss : choiceOf(losses, entry.id);
  if (entry.outputActivations.includes(outputActivation)) return { loss: kept, outputActivation };
  const natural = entry.naturalOutput(task);
  if (outputActivation !== settings.outputActivation.default)
    notes.push(say('note.outputActivation', { wanted: excerpt(outputActivation), loss: entry.id, used: natural }));
  return { loss: kept, outputActivation: natural };
}

/** A schedule over the whole run needs its end. */
export function endedRun(
  { schedule, epochs }: Pick<Experiment, 'schedule' | 'epochs'>,
  notes: ExperimentSentence[],
): Pick<Experiment, 'epochs'> {
  if (epochs > 0 || !entryOf(schedules, schedule.id).spansRun) return { epochs };
  const last = 30;
  notes.push(say('note.lastEpoch', { schedule: schedule.id, epochs: last }));
  return { epochs: last };
}

/** Early stopping watches the validation loss, so it needs a validation part. */
export function watchedPart(
  { patience, validationPercent }: Pick<Experiment, 'patience' | 'validationPercent'>,
  notes: ExperimentSentence[],
): Pick<Experiment, 'validationPercent'> {
  if (patience === 0 || validationPercent > 0) return { validationPercent };
  const percent = 20;
  notes.push(say('note.validationPart', { percent }));
  return { validationPercent: percent };
}
