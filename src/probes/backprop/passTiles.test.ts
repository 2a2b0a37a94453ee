import { expect, it } from 'vitest';
import { decodeLink } from '../../experiment/link';
import { viewOf } from '../../run/runView';
import { TrainingLoop } from '../../run/trainingLoop';
import { backprop } from './backpropProbe';
import { passColumn } from './passTiles';
import { weightPlace } from './paths';

const pool = { take: (length: number) => new Float32Array(length) };
function answerOf(link: string) {
  const loop = new TrainingLoop({ experiment: decodeLink(`${link}&examples=40&seed=3`).experiment });
  for (let step = 0; step < 3; step++) loop.advance(false);
  const answer = backprop.create(viewOf(loop, [0, 1], pool, () => loop.gradient()))?.({ index: 3, of: 'example', parameter: 0 });
  if (!answer) throw new Error('no answer');
  return answer;
}

it.each([
  'data=xor&layers=3:sigmoid,2:relu',
  'data=moons&layers=3:tanh;batchNorm,3:gelu;skip1&loss=squaredError&output=tanh',
  'data=sine&layers=2:tanh,2:linear',
])('has the factors of the engine’s ∂L/∂b as those of δ: %s', (link) => {
  const answer = answerOf(link);
  const hidden = decodeLink(link).experiment.hidden;
  for (let column = 1; column <= hidden.length; column++) {
    const layer = hidden[column - 1];
    const activation = layer && 'activation' in layer ? layer.activation : '';
    const pass = passColumn(answer, column, { activation });
    const node = answer.nodes.findIndex((one) => one.column === column && one.kind === 'dense');
    pass?.slopes.forEach(({ adjoint, slope, factor, delta }, unit) => {
      const bias = answer.gradient.findIndex((_, k) => {
        const place = weightPlace(answer.nodes, k);
        return place?.node === node && place.unit === unit && place.input === -1;
      });
      if (bias >= 0) expect(delta).toBeCloseTo(answer.gradient[bias] as number, 12);
      expect(adjoint * (Number.isNaN(slope) ? 1 : slope) * factor).toBeCloseTo(delta, 12);
    });
    // the point lies on the curve: between the two places that are given about it
    pass?.tiles.forEach(({ curve, reach, z, output }) => {
      const at = ((z + reach) / (2 * reach)) * 48;
      const ends = [curve?.[Math.floor(at)] ?? 0, curve?.[Math.ceil(at)] ?? 0];
      expect(output).toBeGreaterThanOrEqual(Math.min(...ends) - 0.02);
      expect(output).toBeLessThanOrEqual(Math.max(...ends) + 0.02);
    });
    expect(pass?.tiles).toHaveLength(pass?.slopes.length ?? 0);
  }
});

it('compares what goes past f′ with its target: δ = ŷ − y', () => {
  for (const link of ['data=xor&layers=2', 'data=blobs&layers=2', 'data=sine&layers=2']) {
    const answer = answerOf(link);
    const pass = passColumn(answer, 2, null);
    expect(pass?.tiles.length).toBeGreaterThan(0);
    pass?.tiles.forEach(({ output, target }, unit) => {
      expect(output - target).toBeCloseTo(pass.slopes[unit]?.delta ?? Number.NaN, 9);
    });
  }
});
