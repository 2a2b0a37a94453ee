import { median } from '../scripts/median';
import { decodeLink } from '../src/experiment/link';
import type { Regions } from '../src/probes/regions';
import { questionOf, textOf } from '../src/probes/registry';
import { startedTrainer } from './startedTrainer';

const rounds = 40;
const warmUp = 15;
const epochs = 60;

/** Time of the answer with all linear regions of 2-8-8-1 and of 64 units in one layer, after some epochs on the spiral. */
export function benchRegions() {
  return ['8:relu,8:relu', '64:relu'].map((layers) => {
    const link = `data=spiral&init=heNormal&init.bias=0.1&optimizer=adam&rate=0.01&precision=double&layers=${layers}`;
    const { trainer, info } = startedTrainer(decodeLink(link).experiment);
    trainer.advance({ maxSteps: epochs * info.stepsPerEpoch, budgetMs: 60_000, questions: {}, recycle: [] });
    const text = textOf('regions', { most: 20_000 });
    const answered = Array.from({ length: warmUp + rounds }, () =>
      trainer.advance({ maxSteps: 1, budgetMs: 0, questions: { [text]: questionOf(text) }, recycle: [] }),
    );
    const times = answered.slice(warmUp).map(({ answerMs }) => answerMs);
    const regions = answered.at(-1)?.answers[text] as Regions;
    return { layers, count: regions.ends.length, medianMs: median(times), leastMs: Math.min(...times) };
  });
}
