import { EpochHistory } from '../run/epochHistory';
import type { Frame } from '../worker/protocol';

export type { EpochHistory } from '../run/epochHistory';

let newest: Frame | null = null;
let history = new EpochHistory();
const listeners = new Set<() => void>();

export const newestFrame = () => newest;
/** Every epoch of the present run; `length` rows are valid. */
export const newestHistory = (): EpochHistory => history;

/** Takes a frame in; returns the frame it replaces, whose arrays may be filled again. */
export function publishFrame(frame: Frame): Frame | null {
  const replaced = newest;
  newest = frame;
  history.append(frame.history);
  for (const listener of listeners) listener();
  return replaced;
}

/** A new run: the curve starts again; the last picture stays until the new one comes. */
export function clearHistory(): void {
  history = new EpochHistory();
}

/** Forgets the epochs after this one: what follows will be another curve. */
export function truncateHistory(lastEpoch: number): void {
  history.truncate(lastEpoch);
}

export function subscribeFrames(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
