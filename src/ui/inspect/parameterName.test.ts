import { expect, it } from 'vitest';
import { decodeLink } from '../../experiment/link';
import { Trainer } from '../../worker/trainer';
import { inEnglish } from '../words/inEnglish';
import { parameterName } from './parameterName';

const word = await inEnglish.part('inspect');

function infoOf(link: string) {
  const started = new Trainer().start({ experiment: decodeLink(link).experiment });
  if (!started.ok) throw new Error(inEnglish.say(started.sentence));
  return started.info;
}

it('names weights by unit and input, and biases by unit', () => {
  const info = infoOf('layers=3,2');
  // 3 × 2 weights, 3 biases, 2 × 3 weights, 2 biases, 1 × 2 weights, 1 bias
  const names = Array.from({ length: info.parameterCount }, (_, index) => parameterName(info, index, word));
  expect(names.slice(0, 9)).toEqual([
    ...['w₁₁', 'w₁₂', 'w₂₁', 'w₂₂', 'w₃₁', 'w₃₂'].map((name) => `layer 1, ${name}`),
    ...['b₁', 'b₂', 'b₃'].map((name) => `layer 1, ${name}`),
  ]);
  expect(names.slice(-4)).toEqual(['layer 2, b₂', 'output, w₁₁', 'output, w₁₂', 'output, b₁']);
  expect(new Set(names).size).toBe(info.parameterCount);
});

it('tells unit 1, input 12 from unit 11, input 2', () => {
  const info = infoOf('layers=12,12');
  const names = Array.from({ length: info.parameterCount }, (_, index) => parameterName(info, index, word));
  expect(names).toContain('layer 2, w₁,₁₂');
  expect(names).toContain('layer 2, w₁₁,₂');
  expect(new Set(names).size).toBe(info.parameterCount);
});

it.each(['data=addition&layers=lstm3&examples=20', 'layers=4;batchNorm&examples=20'])('gives every parameter one name: %s', (link) => {
  const info = infoOf(link);
  const names = Array.from({ length: info.parameterCount }, (_, index) => parameterName(info, index, word));
  expect(new Set(names).size).toBe(info.parameterCount);
});
