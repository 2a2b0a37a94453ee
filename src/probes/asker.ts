import type { RunView } from '../run/runView';
import type { ProbeEntry } from './probe';
import { type ProbeName, probes, type Question } from './registry';

/** Answers by the text of their questions; null where the run has no answer. */
export type Answers = Readonly<Record<string, unknown>>;

/** A run that fills the room for its arrays trains on without the answer. */
function created({ create }: ProbeEntry<unknown, unknown>, run: RunView): ((ask: unknown) => unknown) | null {
  try {
    return create(run);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Answers questions about one run; probes are made when they are first asked. */
export function createAsker(run: RunView): (questions: Readonly<Record<string, Question>>) => Answers {
  const made = new Map<ProbeName, ((ask: unknown) => unknown) | null>();
  const probeOf = (name: ProbeName) => {
    let probe = made.get(name);
    if (probe === undefined) {
      const entry = probes[name] as ProbeEntry<unknown, unknown>;
      if (entry.part?.isLoaded === false) return null; // it may come with a later question
      probe = created(entry, run);
      made.set(name, probe);
    }
    return probe;
  };
  return (questions) => {
    const answers: Record<string, unknown> = {};
    for (const [text, { probe, ask }] of Object.entries(questions)) answers[text] = probeOf(probe)?.(ask) ?? null;
    return answers;
  };
}
