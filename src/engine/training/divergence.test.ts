import { expect, it } from 'vitest';
import { plainKernels } from '../kernels/plain/plainKernels';
import { buildNetwork } from '../network';
import { nonFiniteParam } from './divergence';

const network = () =>
  buildNetwork(
    {
      inputShape: [3],
      layers: [
        { kind: 'dense', units: 2, activation: 'tanh' },
        { kind: 'dense', units: 1, activation: 'linear' },
      ],
    },
    plainKernels(),
  );

it('finds nothing in parameters that are finite, however large', () => {
  const { params, parameters } = network();
  parameters.fill(1e308);
  expect(nonFiniteParam({ params })).toBeNull();
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('names the first number that is %s, and its place', (value) => {
  const { params } = network();
  params[3].value[0] = value;
  expect(nonFiniteParam({ params })).toEqual({ name: 'layer 2.bias', index: 0 });
  params[0].value[4] = value;
  params[0].value[5] = value;
  expect(nonFiniteParam({ params })).toEqual({ name: 'layer 1.weight', index: 4 });
});
