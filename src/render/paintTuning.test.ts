import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { paintSmallTuning, paintTuning, paintTuningColumns } from './paintTuning';

const one = (at: number, value: number) => Float64Array.from({ length: 24 }, (_, k) => (k === at ? value : 0));
const size = { width: 216, height: 200 };

it('an answer to one bar is two lobes at its angle, as long as its share of the scale; before training dashed', () => {
  const context = new RecordingContext();
  paintTuning(context.asContext, { now: one(6, 2), start: one(12, 1), top: 4 }, { at: 6, tick: String, degrees: String }, size, plainTheme);
  const [start, now] = context.lines.slice(-2);
  expect([start?.dash, now?.dash]).toEqual([[3, 3], []]);
  const reach = 80; // up to the rim
  const away = (points: readonly (readonly [number, number])[] = []) =>
    points.map(([x, y]) => [x - 108, 100 - y] as const).filter(([x, y]) => x * x + y * y > 1);
  const [a, b] = away(now?.points) as [readonly [number, number], readonly [number, number]];
  expect(a[0]).toBeCloseTo(reach * 0.5 * Math.SQRT1_2, 6);
  expect(a[1]).toBeCloseTo(reach * 0.5 * Math.SQRT1_2, 6);
  expect([b[0], b[1]]).toEqual([expect.closeTo(-a[0], 6), expect.closeTo(-a[1], 6)]);
  expect(away(start?.points)).toEqual([
    [expect.closeTo(0, 6), expect.closeTo(reach / 4, 6)],
    [expect.closeTo(0, 6), expect.closeTo(-reach / 4, 6)],
  ]);
  expect(context.texts()).toEqual(expect.arrayContaining(['0', '45', '90', '135', '2', '4']));
});

it('small ones of a layer have one scale', () => {
  const widest = (value: number) => {
    const context = new RecordingContext();
    paintSmallTuning(context.asContext, { now: one(0, value), start: one(0, 0), top: 2 }, { width: 53, height: 53 }, plainTheme);
    return Math.max(...(context.lines.at(-1)?.points ?? []).map(([x]) => x - 26.5));
  };
  expect(widest(2)).toBeCloseTo(25, 6);
  expect(widest(1)).toBeCloseTo(12.5, 6);
});

it('columns are as high as the answers, those below zero hang', () => {
  const context = new RecordingContext();
  const curves = { now: Float64Array.of(1, -1, 0.5), start: Float64Array.of(0, 0, 1), top: 1 };
  paintTuningColumns(context.asContext, curves, 1, { width: 120, height: 41 }, plainTheme);
  const boxes = context.calls.filter(({ call }) => call === 'fillRect').map(({ args }) => args as number[]);
  expect(boxes.map(([, top, , height]) => [top, height])).toEqual([
    [0, 20.5],
    [20.5, 19.5],
    [10, 10.5],
  ]);
});
