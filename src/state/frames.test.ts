import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeLink } from '../experiment/link';
import { runFromBytes } from '../run/runBytes';
import { Trainer } from '../worker/trainer';
import { Frames } from './frames';
import { createRunStores } from './runStores';

const whole = Number.POSITIVE_INFINITY;

const action = fc.oneof(
  fc.record({ kind: fc.constant('advance' as const), maxSteps: fc.nat(9) }),
  fc.record({ kind: fc.constant('seek' as const), epoch: fc.nat(6) }),
  fc.record({ kind: fc.constant('weight' as const), value: fc.constantFrom(-0.5, 0.25) }),
  fc.record({ kind: fc.constant('every' as const), seriesEvery: fc.nat(3) }),
);

it('the page has all rows that the run has, and no others', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      const trainer = new Trainer();
      const frames = new Frames(createRunStores().run);
      let { experiment } = decodeLink('data=xor&examples=40&layers=2&batch=6&every=1');
      const start = trainer.start({ experiment });
      if (!start.ok) throw new Error('the run was refused');
      frames.beginSeries(start.info);
      frames.publish(trainer.advance({ maxSteps: 0, budgetMs: whole }));
      for (const one of actions) {
        if (one.kind === 'every') {
          experiment = { ...experiment, seriesEvery: one.seriesEvery };
          trainer.start({ experiment, keepTraining: true });
        }
        if (one.kind === 'seek') frames.publish(trainer.seek({ epoch: one.epoch, budgetMs: whole }));
        else if (one.kind === 'weight') frames.publish(trainer.setParameters({ values: new Map([[1, one.value]]) }));
        else frames.publish(trainer.advance({ maxSteps: one.kind === 'advance' ? one.maxSteps : 0, budgetMs: whole }));
        const { series, steps } = runFromBytes(trainer.save());
        const empty = frames.steps().rows(0, 0);
        expect(frames.steps().rows(0)).toEqual(steps ?? empty);
        expect(frames.series().rows(0)).toEqual(series);
      }
    }),
    { numRuns: 60 },
  );
});
