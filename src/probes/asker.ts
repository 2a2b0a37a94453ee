import type { RunView } from '../run/runView';
import type { ProbeEntry } from './probe';
import { type ProbeName, probes, type Question } from './registry';

/** Answers by the text of their questions; null where the run has no answer. */
export type Answers = Readonly<Record<string, unknown>>;

/** Answers questions about one run; probes are made when they are first asked. */
export function createAsker(run: RunView): (questions: Readonly<Record<string, Question>>) => Answers {
  const made = new Map<ProbeName, ((ask: unknown) => unknown) | null>();
  const probeOf = (name: ProbeName) => {
    let probe = made.get(name);
    if (probe === undefined) {
      probe = (probes[name] as ProbeEntry<unknown, unknown>).create(run);
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
