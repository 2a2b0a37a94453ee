import type { Part } from '../engine/part';
import { missingParts, type Question } from '../probes/registry';
import { within } from './within';

/** A frame waits so long for what its answers need. */
const limitMs = 4000;

/** On their way for longer than that: no frame waits for them again. */
const late = new Set<Part<unknown>>();

async function awaitPart(part: Part<unknown>): Promise<void> {
  const coming = part.load();
  try {
    await within(limitMs, coming);
  } catch {
    late.add(part);
    coming.catch(() => {}).finally(() => late.delete(part)); // what has failed is tried again, what comes late is used
  }
}

/** Fetches what the answers to these questions need; null where nothing is waited for. What does not come leaves its question without an answer. */
export function awaitProbes(questions: Readonly<Record<string, Question>> = {}): Promise<unknown> | null {
  const awaited = missingParts(questions).filter((part) => !late.has(part));
  return awaited.length === 0 ? null : Promise.all(awaited.map(awaitPart));
}
