import { median } from '../scripts/median';
import { decodeLink } from '../src/experiment/link';
import { questionOf, textOf } from '../src/probes/registry';
import { arraysOf } from '../src/worker/arraysOf';
import { startedTrainer } from './startedTrainer';

/** Worker time of one frame's pictures for six hidden layers of eight units: the boundary at 100 × 100 and every unit's map. */
export function benchPictures(): { name: string; medianMs: number; worstMs: number } {
  const { trainer } = startedTrainer(decodeLink('data=spiral&layers=8,8,8,8,8,8&examples=500').experiment);
  const texts = [textOf('boundary', { cells: 100 }), textOf('unitMaps', { cells: 36 })];
  const questions = Object.fromEntries(texts.map((text) => [text, questionOf(text)]));
  const times: number[] = [];
  let recycle: Float32Array[] = [];
  for (let frame = 0; frame < 60; frame++) {
    const { answerMs, answers } = trainer.advance({ maxSteps: 5, budgetMs: 100, questions, recycle });
    recycle = arraysOf(answers).filter((array) => array instanceof Float32Array);
    if (frame >= 20) times.push(answerMs);
  }
  return { name: 'pictures of a 6×8 network', medianMs: median(times), worstMs: Math.max(...times) };
}
