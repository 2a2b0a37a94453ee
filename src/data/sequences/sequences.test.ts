import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../scripts/shippedFiles';
import { defaultParams, entryOf } from '../../engine/spec';
import type { DatasetEntry, SequenceDataset } from '../dataset';
import { DataError } from '../sentences';
import { sequenceSets } from './sequenceSets';

const [addition, longLag, names, prose] = (['addition', 'longLag', 'names', 'prose'] as const).map((id) => entryOf(sequenceSets, id));
const letterSets = [names, prose];

function made(
  entry: DatasetEntry<SequenceDataset>,
  params: Readonly<Record<string, number>> = {},
  seed = '1',
  examples = 120,
): SequenceDataset {
  return entry.generate({
    params: { ...defaultParams(entry), ...params },
    examples,
    noisePercent: 0,
    trainPercent: 70,
    seeds: { data: seed, split: seed },
    files: shippedFiles(entry),
  });
}

describe('binary addition', () => {
  it('adds: the targets are the bits of the sum, lowest first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), fc.string(), (bits, seed) => {
        const { steps, x, t } = made(addition, { bits }, seed);
        expect(steps).toBe(bits + 1);
        for (let n = 0; n < t.length / steps; n++) {
          const value = (of: (step: number) => number) =>
            Array.from({ length: steps }, (_, step) => of(step) * 2 ** step).reduce((a, b) => a + b);
          const [a, b] = [0, 1].map((which) => value((step) => x[(n * steps + step) * 2 + which]));
          expect(value((step) => t[n * steps + step])).toBe(a + b);
          expect(Math.max(a, b)).toBeLessThan(2 ** bits);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has no pair twice, so none of the test part was trained on', () => {
    for (const bits of [2, 4, 8]) {
      const { steps, x, t } = made(addition, { bits });
      const pairs = Array.from({ length: t.length / steps }, (_, n) => x.slice(n * steps * 2, (n + 1) * steps * 2).join());
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(pairs.length).toBe(Math.min(120, 4 ** bits));
    }
  });
});

describe('letters', () => {
  it('of names: wanted is the letter that comes next, and nothing after the end', () => {
    const { steps, x, t, alphabet = '', perStep } = made(names);
    expect(perStep).toBe(true);
    for (let n = 0; n < t.length / steps; n++) {
      const read = Array.from({ length: steps }, (_, step) => alphabet[x[n * steps + step]]).join('');
      const wanted = Array.from({ length: steps }, (_, step) => (t[n * steps + step] < 0 ? '' : alphabet[t[n * steps + step]])).join('');
      expect(read[0]).toBe('\n');
      expect(wanted).toMatch(/^[a-z]+\n$/);
      expect(read.startsWith(`\n${wanted.slice(0, -1)}`)).toBe(true);
      expect(t.slice(n * steps + wanted.length, (n + 1) * steps).every((k) => k === -1)).toBe(true);
    }
  });

  it('of a novel: every place has a target, and no window of the test part overlaps the training part', () => {
    const { steps, x, t, alphabet = '', trainCount } = made(prose, {}, '5', 400);
    const text = new TextDecoder().decode(shippedFiles(prose)['data/text/pride_and_prejudice.txt'] as Uint8Array);
    const border = Math.floor(0.7 * text.length);
    for (let n = 0; n < t.length / steps; n += 7) {
      const window = Array.from({ length: steps }, (_, step) => alphabet[x[n * steps + step]]).join('');
      const next = Array.from({ length: steps }, (_, step) => alphabet[t[n * steps + step]]).join('');
      expect(next.slice(0, -1)).toBe(window.slice(1));
      const where = n < trainCount ? text.slice(0, border) : text.slice(border);
      expect(where).toContain(window + next.at(-1));
    }
  });

  it('are refused without their file, in a sentence', () => {
    for (const entry of letterSets)
      expect(() =>
        entry.generate({ params: defaultParams(entry), examples: 20, noisePercent: 0, trainPercent: 50, seeds: { data: '1', split: '1' } }),
      ).toThrow(DataError);
  });
});

it('the long lag asks for the first symbol at the end', () => {
  const { steps, x, t, perStep, symbols } = made(longLag, { steps: 9 });
  expect(perStep).toBe(false);
  expect(t.length).toBe(120);
  t.forEach((target, n) => {
    expect(target).toBe(x[n * steps]);
  });
  expect(new Set(x)).toEqual(new Set(Array.from({ length: symbols ?? 0 }, (_, k) => k)));
});

it.each([addition, longLag, ...letterSets])('$id: equal seeds give equal bits, other seeds other examples', (entry) => {
  expect(made(entry)).toEqual(made(entry));
  expect(made(entry, {}, '2').x).not.toEqual(made(entry).x);
});

describe('a text', () => {
  it.each([names, prose])('of $id that begins like a page of the web is refused: a host answered a missing file with it', (entry) => {
    const [path = ''] = Object.keys(shippedFiles(entry));
    const generate = (text: string) =>
      entry.generate({
        params: defaultParams(entry),
        examples: 20,
        noisePercent: 0,
        trainPercent: 70,
        seeds: { data: '1', split: '1' },
        files: { [path]: new TextEncoder().encode(text) },
      });
    const line = 'it is a truth universally acknowledged\n'.repeat(40);
    expect(() => generate(line)).not.toThrow();
    for (const page of [`<!doctype html>\n${line}`, `\n <html>${line}`]) {
      expect(() => generate(page)).toThrow(new DataError({ key: 'text.damaged', values: { dataset: entry.id } }));
    }
  });
});
