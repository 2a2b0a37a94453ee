import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOfText, textOfPoints } from './pointsText';

const read = (text: string, changes: Partial<Parameters<typeof pointsOfText>[1]> = {}) =>
  pointsOfText(text, { isCurve: false, usualClass: 0, mostClasses: 5, room: 1000, ...changes });
const triples = (text: string) => read(text).points.map(({ x, y, value }) => [x, y, value]);

const cents = fc.integer({ min: -600, max: 600 }).map((n) => n / 100);

it('what is copied is pasted as it was', () => {
  const points = fc.array(fc.record({ x: cents, y: cents, value: fc.integer({ min: 0, max: 4 }) }), { minLength: 1 });
  fc.assert(
    fc.property(points, (given) => {
      expect(read(textOfPoints(given, false))).toEqual({ points: given, rows: given.length, bad: [] });
    }),
  );
  const places = fc.uniqueArray(fc.record({ x: cents, y: fc.constant(0), value: cents }), { minLength: 1, selector: ({ x }) => x });
  fc.assert(
    fc.property(places, (given) => {
      expect(read(textOfPoints(given, true), { isCurve: true }).points).toEqual(given.toSorted((a, b) => a.x - b.x));
    }),
  );
});

describe('reads', () => {
  it.each([
    [
      '1,2,0\n-3,4.5,1',
      [
        [1, 2, 0],
        [-3, 4.5, 1],
      ],
    ],
    [
      '1\t2\t0\r\n-3\t4.5\t1\r\n',
      [
        [1, 2, 0],
        [-3, 4.5, 1],
      ],
    ],
    [
      '1,5;2,25;0\n−3;4;1',
      [
        [1.5, 2.25, 0],
        [-3, 4, 1],
      ],
    ],
    [
      '1 2 0\n\n  -3   4 1',
      [
        [1, 2, 0],
        [-3, 4, 1],
      ],
    ],
    [
      'x,y,label\n1,2,0\n3,4,1',
      [
        [1, 2, 0],
        [3, 4, 1],
      ],
    ],
  ] as const)('%j', (text, wanted) => {
    expect(triples(text)).toEqual(wanted);
  });

  it.each([
    ['-1 1', [0, 1]],
    ['1 -1 1', [1, 0, 1]],
    ['0 1', [0, 1]],
    ['0 2', [0, 2]],
    ['1 2 3', [0, 1, 2]],
    ['b A', [1, 0]],
    ['cat dog cat', [0, 1, 0]],
    ['setosa virginica versicolor', [0, 1, 2]],
  ] as const)('the labels %s', (labels, wanted) => {
    const text = labels
      .split(' ')
      .map((label) => `1,1,${label}`)
      .join('\n');
    expect(read(text).points.map(({ value }) => value)).toEqual(wanted);
  });

  it('two columns as points of the class that is being drawn', () => {
    expect(read('1,2\n3,4', { usualClass: 2 }).points.map(({ value }) => value)).toEqual([2, 2]);
  });
});

it('leaves out what is no point, and says which rows and why', () => {
  const { points, rows, bad } = read('1,2,a\n3,oops,b\n7,0,a\n1\n2,2,b\n0,0,b', { room: 2 });
  expect(points).toHaveLength(2);
  expect(rows).toBe(6);
  expect(bad).toEqual([
    { row: 2, why: 'notNumbers' },
    { row: 3, why: 'outside' },
    { row: 4, why: 'notNumbers' },
    { row: 6, why: 'full' },
  ]);
  expect(read(Array.from('abcdefg', (word) => `1,1,class ${word}`).join('\n')).bad.map(({ why }) => why)).toEqual([
    'manyClasses',
    'manyClasses',
  ]);
  expect(read('nothing of the kind').points).toEqual([]);
});

it('reads anything', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (text, isCurve) => {
      for (const { x, y, value } of read(text, { isCurve }).points) expect([x, y, value].every(Number.isFinite)).toBe(true);
    }),
  );
});
