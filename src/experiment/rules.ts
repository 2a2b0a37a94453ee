import { cut } from '../data/wellFormed';
import { losses, naturalLoss } from '../engine/losses/registry';
import { choiceOf, entryOf } from '../engine/spec';
import type { Task } from '../engine/task';
import type { Experiment } from './experiment';
import { type Note, say } from './sentences';
import { settings } from './settings';

// What several settings decide together. Each rule gives what it changes, with a note for what was asked for otherwise.

/** The loss and output activation that the task allows: those asked for, or the natural ones. */
export function fittingLoss(
  { loss, outputActivation }: Pick<Experiment, 'loss' | 'outputActivation'>,
  task: Task,
  notes: Note[],
): Pick<Experiment, 'loss' | 'outputActivation'> {
  const wanted = entryOf(losses, loss.id);
  const fits = wanted.tasks.includes(task);
  const entry = fits ? wanted : naturalLoss(task);
  if (!fits && loss.id !== settings.loss.default.id) notes.push(say('note.lossTask', { used: entry.id }));
  const kept = fits ? loss : choiceOf(losses, entry.id);
  if (entry.outputActivations.includes(outputActivation)) return { loss: kept, outputActivation };
  const natural = entry.naturalOutput(task);
  if (outputActivation !== settings.outputActivation.default)
    notes.push(say('note.outputActivation', { wanted: cut(outputActivation, 40), loss: entry.id, used: natural }));
  return { loss: kept, outputActivation: natural };
}

/** Early stopping watches the validation loss, so it needs a validation part. */
export function watchedPart(
  { patience, validationPercent }: Pick<Experiment, 'patience' | 'validationPercent'>,
  notes: Note[],
): Pick<Experiment, 'validationPercent'> {
  if (patience === 0 || validationPercent > 0) return { validationPercent };
  notes.push('Early stopping watches a validation part: a fifth of the training part is kept for it.');
  return { validationPercent: 20 };
}
