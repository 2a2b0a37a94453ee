import { expect, it } from 'vitest';
import { updateRules } from '../../engine/updateRules/registry';
import { decodeLink } from '../../experiment/link';
import { viewOf } from '../../run/runView';
import { TrainingLoop } from '../../run/trainingLoop';
import { backprop } from './backpropProbe';
import { updateTerms } from './updateTerms';

const pool = { take: (length: number) => new Float32Array(length) };

it.each(updateRules.map(({ id }) => id))('the last difference of %s, in terms, is the step that the engine takes', (id) => {
  const { experiment } = decodeLink(`data=moons&examples=40&layers=3&batch=5&rate=0.1&seed=3&optimizer=${id}`);
  const loop = new TrainingLoop({ experiment });
  for (let step = 0; step < 7; step++) loop.advance(false);
  for (const parameter of [2, 7]) {
    const answer = backprop.create(viewOf(loop, [0, 1], pool, () => loop.gradient()))?.({ index: 0, of: 'example', parameter });
    if (!answer?.update) throw new Error('no update');
    const terms = updateTerms(experiment.optimizer, answer.update);
    const step = terms.find(({ symbol }) => symbol === 'Δw')?.value ?? Number.NaN;
    const isWeight = parameter < 6; // 2 · 3 weights come first: biases do not decay
    const decay = experiment.optimizer.params.decay ?? 0;
    const kept = (answer.parameters[parameter] as number) * (isWeight ? 1 - 0.1 * decay : 1);
    expect(kept + step).toBeCloseTo(answer.update.after[parameter] as number, 12);
    expect(Math.abs(step)).toBeGreaterThan(0);
    for (const { slot, after } of answer.update.memory) {
      // every memory is among the terms, by its letter
      expect(terms.some(({ symbol, value }) => symbol.toLowerCase() === slot && Math.abs(value - after) < 1e-12)).toBe(true);
    }
  }
});
