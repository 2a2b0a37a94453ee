import { median } from '../scripts/median';
import { decodeLink } from '../src/experiment/link';
import { questionOf, textOf } from '../src/probes/registry';
import { arraysOf } from '../src/worker/arraysOf';
import { startedTrainer } from './startedTrainer';

const rounds = 80;
const warmUp = 20;

/** Time of a frame that answers six questions over the sum of what each of them takes alone: medians of the ratios, all of them asked in every round. */
export function benchSixQuestions(): { readonly togetherMs: number; readonly sumMs: number; readonly ratio: number } {
  const { trainer } = startedTrainer(decodeLink('data=spiral&layers=8,8,8&examples=500').experiment);
  const texts = [
    textOf('boundary', { cells: 100 }),
    textOf('unitMaps', { cells: 36 }),
    textOf('example', { index: 3 }),
    textOf('ownInput', { values: [0.5, -0.5] }),
    textOf('predictions', {}),
    textOf('gradient', {}),
  ];
  let recycle: Float32Array[] = [];
  const answerMs = (asked: readonly string[]) => {
    const questions = Object.fromEntries(asked.map((text) => [text, questionOf(text)]));
    const frame = trainer.advance({ maxSteps: 1, budgetMs: 0, questions, recycle });
    recycle = arraysOf(frame.answers).filter((array) => array instanceof Float32Array);
    return frame.answerMs;
  };
  const kept: { together: number; sum: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const together = answerMs(texts);
    const empty = answerMs([]);
    const sum = texts.reduce((total, text) => total + answerMs([text]) - empty, empty);
    if (round >= warmUp) kept.push({ together, sum });
  }
  return {
    togetherMs: median(kept.map(({ together }) => together)),
    sumMs: median(kept.map(({ sum }) => sum)),
    ratio: median(kept.map(({ together, sum }) => together / sum)),
  };
}
