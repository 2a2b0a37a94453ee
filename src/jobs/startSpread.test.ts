import { expect, it } from 'vitest';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';

const spreadsOf = (activation: string, link = '') => {
  const run = new Run({ experiment: decodeLink(`data=xor&examples=40${link}`).experiment });
  const { result } = jobAlone('startSpread', { activation, seed: '1' }, sourceOf(run));
  return (id: string) => [...(result.starts.find(({ choice }) => choice.id === id)?.spread ?? [])];
};

it('linear layers multiply the spread by the square root of inputs times the variance of a weight', () => {
  const of = spreadsOf('linear', '&init=gaussian&init.standardDeviation=0.2');
  // 100 inputs: N(0, 0.2²) doubles, Xavier and LeCun keep, He has √2
  for (const [id, factor] of [
    ['gaussian', 2],
    ['xavierNormal', 1],
    ['xavierUniform', 1],
    ['lecunNormal', 1],
    ['heNormal', Math.SQRT2],
    ['heUniform', Math.SQRT2],
  ] as const) {
    const spread = of(id);
    expect(spread).toHaveLength(10);
    spread.forEach((value, l) => {
      expect(Math.abs(Math.log(value / factor ** (l + 1)))).toBeLessThan(0.35);
    });
  }
  expect(of('zeros')).toEqual(new Array(10).fill(0));
});

it('He keeps the spread of ReLUs, Xavier halves its square with every layer', () => {
  const of = spreadsOf('relu');
  expect(of('heNormal')[9]).toBeGreaterThan(0.7);
  expect(of('heNormal')[9]).toBeLessThan(2);
  expect(of('xavierNormal')[9] as number).toBeLessThan(0.1);
  expect(of('xavierNormal')[9] as number).toBeGreaterThan(0.01);
});
