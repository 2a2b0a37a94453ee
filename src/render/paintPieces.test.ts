import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { paintPieces, piecesMargin, piecesPlots } from './paintPieces';

const { left, right, top, bottom, between } = piecesMargin;
const size = { width: left + 100 + right, height: top + 60 + between + 40 + bottom };
const curve = (...y: number[]) => ({ x: [-1, 0, 1], y });
const words = { tick: String, tickAcross: String };

const piece = (isPositive: boolean, isIn: boolean, place: number) => ({
  curve: curve(0, 0, 1),
  place,
  sum: 0.5,
  isPositive,
  isIn,
  isPointed: false,
});

function painted(stretch: readonly [number, number] | null) {
  const ctx = new RecordingContext();
  const picture = {
    across: [-1, 1] as const,
    sums: [-1, 1] as const,
    units: [-2, 2] as const,
    target: curve(1, 1, 1),
    whole: curve(0, 0, 0),
    part: curve(-1, 0, 1),
    stretch,
    pieces: [piece(true, true, 0), piece(false, false, 0.5), piece(true, true, 4)],
  };
  paintPieces(ctx.asContext, picture, words, size, plainTheme);
  return ctx;
}

it('the upper plot has three fifths of the height, the handles their room below it', () => {
  const { upper, lower } = piecesPlots(size);
  expect(upper).toEqual([top, top + 60]);
  expect(lower).toEqual([top + 60 + between, size.height - bottom]);
});

it('the running sum is thick where it is pointed at, from hinge to hinge', () => {
  const thick = painted([0, 1]).lines.filter(({ lineWidth }) => lineWidth === 4);
  expect(thick.map(({ points }) => points)).toEqual([
    [
      [left + 50, top + 30],
      [left + 100, top],
    ],
  ]);
  expect(painted(null).lines.some(({ lineWidth }) => lineWidth === 4)).toBe(false);
});

it('a hinge is marked where its unit is added up, and none that is out of view', () => {
  const arcs = painted(null).calls.filter(({ call }) => call === 'arc');
  expect(arcs.map(({ args }) => args.slice(0, 2))).toEqual([[left + 50, top + 15]]);
});

it('pieces have the colour and the dash of their sign; those that are not added up are pale', () => {
  const units = painted(null).lines.filter(({ strokeStyle }) => strokeStyle === 'above' || strokeStyle === 'below');
  expect(units.map(({ strokeStyle, dash, opacity }) => [strokeStyle, dash.length > 0, opacity < 1])).toEqual([
    ['above', false, false],
    ['below', true, true],
    ['above', false, false],
  ]);
});
