import { expect, it } from 'vitest';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';

const answerOf = (link: string) =>
  jobAlone('separation', {}, sourceOf(new Run({ experiment: decodeLink(`${link}&layers=`).experiment }))).result;

it('two clouds apart are separable, XOR is not, and is with the product of its inputs', () => {
  expect(answerOf('data=gauss&examples=80&seed=3')).toMatchObject({ kind: 'separable' });
  const xor = answerOf('data=xor&examples=80');
  expect(xor).toMatchObject({ kind: 'inseparable' });
  expect(xor.kind === 'inseparable' && xor.examples.length).toBeLessThanOrEqual(4);
  expect(answerOf('data=xor&examples=80&features=x1*x2')).toMatchObject({ kind: 'separable' });
});

it('reads classes that are coded by −1 and 1 as well', () => {
  const link = 'data=gauss&examples=80&seed=3';
  expect(answerOf(`${link}&loss=hinge`)).toEqual(answerOf(link));
});
