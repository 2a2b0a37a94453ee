import { expect, it } from 'vitest';
import { decodeLink } from '../../../experiment/link';
import { backprop } from '../../../probes/backprop/backpropProbe';
import { pathsOf, weightPlace } from '../../../probes/backprop/paths';
import { viewOf } from '../../../run/runView';
import { TrainingLoop } from '../../../run/trainingLoop';
import { roundLinks } from './takePreset';

const pool = { take: (length: number) => new Float32Array(length) };
function answerOf(link: string) {
  const { experiment, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  const loop = new TrainingLoop({ experiment });
  const answer = backprop.create(viewOf(loop, [0, 1], pool, () => loop.gradient()))?.({ index: 0, of: 'example', parameter: 0 });
  if (!answer) throw new Error('no answer');
  return answer;
}
const rounded = (value: number) => Number(value.toFixed(3));

it.each([
  ['round', -1.2, [[-0.4, 1.6, 0.25, 1.25]], [-0.2], 1.61],
  [
    'roundSkip',
    -3.12,
    [
      [-0.4, 1.6, 1, 1.6, 0.25, 1.25],
      [-0.4, 1.6, 1, 0.25, 1.25],
    ],
    [-0.32, -0.2],
    1.626,
  ],
] as const)('has products that come out evenly: %s', (preset, prediction, factors, products, after) => {
  const answer = answerOf(roundLinks[preset]);
  expect(rounded(answer.prediction[0] as number)).toBe(prediction);
  expect(rounded(answer.loss)).toBe(0.08);
  const place = weightPlace(answer.nodes, 0);
  const paths = place ? pathsOf(answer, place).flat() : [];
  expect(paths.map((path) => path.factors.map(({ value }) => rounded(value)))).toEqual(factors);
  expect(paths.map(({ product }) => rounded(product))).toEqual(products);
  expect(answer.gradient[0]).toBeCloseTo(
    products.reduce<number>((sum, product) => sum + product, 0),
    12,
  );
  expect(answer.update?.after[0]).toBeCloseTo(after, 12);
});
