import { describe, expect, it } from 'vitest';
import { printOfBytes } from '../bytesPrint';
import { copiedTo, type Drawing, readDrawings, writeDrawings } from './drawings';
import { drawnExamples } from './drawnExamples';

const line: Drawing = [
  [
    [0, 0],
    [0.25, 0.25],
    [0.5, 0.5],
    [1, 1],
  ],
];
const cross: Drawing = [
  [
    [0.1, 0.1],
    [0.9, 0.9],
  ],
  [
    [0.9, 0.1],
    [0.1, 0.9],
  ],
];
const ring: Drawing = [
  Array.from({ length: 80 }, (_, i) => [0.5 + 0.4 * Math.cos((i * Math.PI) / 40), 0.5 + 0.4 * Math.sin((i * Math.PI) / 40)] as const),
];
const request = (text: string, data = '1') => ({
  params: {},
  examples: 0,
  noisePercent: 0,
  trainPercent: 80,
  seeds: { data, split: '1' },
  text,
});
const five = (drawing: Drawing) => Array.from({ length: 5 }, () => drawing);
const sixtyFourth = (share: number) => Math.round(share * 63) / 63;

describe('the text of drawn classes', () => {
  it('keeps the points that a stroke bends at, to a sixty-fourth of the side', () => {
    const [first] = readDrawings(writeDrawings([{ name: 'line', drawings: [line] }])) ?? [];
    expect(first).toEqual({
      name: 'line',
      drawings: [
        [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      ],
    });
    const [second] = readDrawings(writeDrawings([{ name: 'x', drawings: [cross] }])) ?? [];
    expect(second?.drawings).toEqual([cross.map((stroke) => stroke.map(([x, y]) => [sixtyFourth(x), sixtyFourth(y)]))]);
  });

  it('is the same again when it is read and written', () => {
    const text = writeDrawings([
      { name: 'a: b;ü', drawings: [ring, cross, [[[0.5, 0.5]]]] },
      { name: '', drawings: [] },
    ]);
    expect(writeDrawings(readDrawings(text) ?? [])).toBe(text);
    expect(readDrawings(text)?.map(({ name, drawings }) => [name, drawings.length])).toEqual([
      ['a: b;ü', 3],
      ['', 0],
    ]);
  });

  it('of three classes of five drawings has room in a link', () => {
    const text = writeDrawings([ring, cross, line].map((drawing, k) => ({ name: String(k), drawings: five(drawing) })));
    expect(text.length).toBeLessThan(600);
  });

  it.each(['#drawings\na:AAA\n', '#drawings\na:A!\n', '#drawings\na\n', '#drawings\na:AA', '#drawings\n%E0:AA\n', '#drawings\na:AA;;AA\n'])(
    'that is damaged is not read: %j',
    (text) => expect(readDrawings(text)).toBeNull(),
  );
});

describe('the examples of drawn classes', () => {
  const text = writeDrawings([
    { name: 'ring', drawings: [...five(ring), ...five(ring), ring] },
    { name: 'cross', drawings: five(cross) },
  ]);

  it('hold every fifth drawing out as it was drawn, and train on 200 of each class, the drawings first', () => {
    const { t, trainCount, pixels, classes } = drawnExamples(request(text));
    expect(classes).toEqual(['ring', 'cross']);
    expect(trainCount).toBe(2 * copiedTo);
    expect([...t.subarray(trainCount)]).toEqual([0, 1, 0]);
    expect([...t.subarray(0, 4)]).toEqual([0, 1, 0, 1]);
    const image = (n: number) => [...pixels.subarray(n * 784, (n + 1) * 784)];
    expect(image(trainCount)).toEqual(image(0)); // all of them are alike, and neither is changed
    expect(image(trainCount - 2)).not.toEqual(image(0));
  });

  it('are drawn from the seed', () => {
    const print = (data: string) => printOfBytes(drawnExamples(request(text, data)).pixels);
    expect(print('1')).toBe(print('1'));
    expect(print('2')).not.toBe(print('1'));
  });

  it('are refused with a reason where there are too few', () => {
    const few = writeDrawings([
      { name: 'ring', drawings: five(ring) },
      { name: 'cross', drawings: [cross] },
    ]);
    expect(() => drawnExamples(request(few))).toThrow(/drawn.tooFewDrawings/);
    expect(() => drawnExamples(request('#drawings\na:AA\n'))).toThrow(/drawn.tooFewNames/);
    expect(() => drawnExamples(request('#drawings\na:A'))).toThrow(/drawn.noTable/);
  });
});
