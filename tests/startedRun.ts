import { messageOf } from '../src/engine/sentence';
import { withDataset } from '../src/experiment/edits';
import type { Experiment } from '../src/experiment/experiment';
import { defaultExperiment } from '../src/experiment/normalize';
import { type AnswerOf, type AskOf, type ProbeName, type Question, questionOf, textOf } from '../src/probes/registry';
import type { RunInfo } from '../src/run/runInfo';
import type { Frame, StartRequest } from '../src/worker/protocol';
import { Trainer } from '../src/worker/trainer';

/** Questions as they go to a trainer: `asking({ boundary: { cells: 20 }, example: { index: 3 } })`. */
export function asking(asks: { readonly [P in ProbeName]?: AskOf<P> }): Record<string, Question> {
  const texts = (Object.keys(asks) as ProbeName[]).map((probe) => textOf(probe, asks[probe] as never));
  return Object.fromEntries(texts.map((text) => [text, questionOf(text)]));
}

/** The answer to the one question to this probe in a frame. */
export function answerIn<P extends ProbeName>(frame: Frame, probe: P): AnswerOf<P> | null {
  const text = Object.keys(frame.answers).find((key) => questionOf(key).probe === probe);
  return text === undefined ? null : (frame.answers[text] as AnswerOf<P> | null);
}

interface Started {
  readonly experiment: Experiment;
  readonly info: RunInfo;
  readonly frame: Frame;
  answer<P extends ProbeName>(probe: P): AnswerOf<P>;
}

/** What the page asks of a run of points. */
const shown = asking({ boundary: { cells: 100 }, unitMaps: { cells: 48 }, example: { index: 0 }, gradient: {} });

/** A real run of a small experiment, trained for some epochs. */
export function startedRun(
  dataset: string,
  epochs = 0,
  questions: Readonly<Record<string, Question>> = shown,
  sources: Omit<StartRequest, 'experiment'> = {},
  settings: Partial<Experiment> = {},
): Started {
  const trainer = new Trainer();
  const experiment = { ...withDataset(defaultExperiment(), dataset), examples: 60, ...settings };
  const result = trainer.start({ experiment, ...sources });
  if (!result.ok) throw new Error(messageOf(result.sentence));
  const { info } = result;
  const frame = trainer.advance({ maxSteps: epochs * info.stepsPerEpoch, budgetMs: Number.POSITIVE_INFINITY, questions });
  return {
    experiment,
    info,
    frame,
    answer(probe) {
      const answer = answerIn(frame, probe);
      if (answer === null) throw new Error(`the run has no answer to ${probe}`);
      return answer;
    },
  };
}
