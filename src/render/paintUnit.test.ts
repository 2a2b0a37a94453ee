import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { startedRun } from '../../tests/startedRun';
import { inEnglish } from '../ui/words/inEnglish';
import { paintUnitCurves, unitCurveScales } from './paintUnitCurve';
import { paintUnitPlane, type UnitPlane, unitPlaneMargin, unitPlaneSize } from './paintUnitPlane';
import { paintUnitResponse, type UnitResponse } from './paintUnitResponse';
import { stepFaces } from './stepRelief';
import { paintReliefItems, reliefView } from './surfaceRelief';
import { planeView } from './unitPlaneView';

const size = { width: 444, height: 338 }; // 400 × 300 inside the axes of the plane
const { info } = startedRun('circle');
const { tick } = inEnglish;
const axis = (name: string) => ({ name, original: (value: number) => value });
const ink = (ctx: RecordingContext) => ctx.lines.filter(({ strokeStyle }) => strokeStyle === plainTheme.ink);

const plane: UnitPlane = {
  x: [-4, 4],
  y: [-3, 3],
  unit: { weights: [1, 0], constant: 1 },
  other: null,
  hasOtherArrow: false,
  places: Float64Array.of(0, 0, -2, 1),
  isWrong: [false, true],
  marked: 1,
};

function planeLines(patch: Partial<UnitPlane>) {
  const ctx = new RecordingContext();
  const words = { across: axis('x₁'), up: axis('x₂'), tick, arrow: (scale: number) => `w × ${scale}` };
  paintUnitPlane(ctx.asContext, { ...plane, ...patch }, info, words, size, plainTheme);
  return ctx;
}

it('draws the line where the sum is zero, and w from its foot', () => {
  const view = planeView(plane.x, plane.y, unitPlaneSize(size));
  const at = (place: readonly [number, number]) => {
    const [x, y] = view.toPixels(place);
    return [x + unitPlaneMargin.left, y + unitPlaneMargin.top];
  };
  const lines = ink(planeLines({})).map(({ points }) => points);
  expect(lines).toContainEqual([at([-1, -3]), at([-1, 3])]);
  const [arrow] = lines.filter(([from]) => from?.join() === at([-1, 0]).join());
  expect(arrow?.[1]?.[1]).toBe(at([0, 0])[1]); // level, as w is
  expect(arrow?.[1]?.[0]).toBeGreaterThan(at([-1, 0])[0] as number);
});

it('has the other unit dashed, and nothing but examples where the weights are no numbers', () => {
  const dashed = ink(planeLines({ other: { weights: [0, 1], constant: 0 } })).filter(({ dash }) => dash.length > 0);
  expect(dashed).toHaveLength(1);
  expect(
    ink(planeLines({ unit: { weights: [Number.NaN, 1], constant: 0 }, marked: -1 })).filter(({ lineWidth }) => lineWidth >= 2),
  ).toEqual([]);
});

const response: UnitResponse = {
  x: [-1, 1],
  y: [-1, 1],
  cells: 2,
  values: Float64Array.of(0, 0, 0, 0),
  step: null,
  ends: [0, 2],
  middle: 1,
  places: Float64Array.of(0, 0),
  targets: Float64Array.of(2),
  outputs: Float64Array.of(0),
  other: null,
};

it('stands an example at its target, on a stick from the response, whichever way it is turned', () => {
  const stickOf = (turn: number, patch: Partial<UnitResponse> = {}) => {
    const ctx = new RecordingContext();
    const words = { across: 'x₁', up: 'x₂', output: axis('y'), tick };
    paintUnitResponse(ctx.asContext, { ...response, ...patch }, info, turn, words, size, plainTheme);
    return ctx.lines.filter(({ strokeStyle }) => strokeStyle === plainTheme.above || strokeStyle === plainTheme.below);
  };
  const [stick] = stickOf(30);
  expect(stick?.strokeStyle).toBe(plainTheme.above);
  const [foot, top] = stick?.points ?? [];
  expect(foot?.[0]).toBe(top?.[0]);
  expect(foot?.[1]).toBeGreaterThan((top?.[1] ?? 0) + 50);
  const [turned] = stickOf(200); // the middle stays where it is
  expect(turned?.points.flat().map(Math.round)).toEqual(stick?.points.flat().map(Math.round));
  expect(stickOf(30, { outputs: null })).toEqual([]);
});

it('draws curves in the scales that handles are placed by', () => {
  const ctx = new RecordingContext();
  const curves = [{ x: [0, 1], y: [0, 2], isDashed: false }];
  const none = { at: null, places: new Float64Array(0), targets: new Float64Array(0), outputs: null, marked: -1, spots: [] };
  const picture = { across: [0, 1] as const, up: [0, 2] as const, curves, ...none };
  paintUnitCurves(ctx.asContext, picture, info, { across: axis('x'), up: axis('y'), tick }, size, plainTheme);
  const { x, y } = unitCurveScales(picture, size);
  expect(ink(ctx).map(({ points }) => points)).toEqual([
    [
      [x(0), y(0)],
      [x(1), y(2)],
    ],
  ]);
});

it('draws a step as one: two levels, and between them a wall where it jumps', () => {
  const ctx = new RecordingContext();
  const project = reliefView(0, { width: 136, height: 200 }); // a side of 100 pixels
  const look = { heights: [0, 1], colours: ['low', 'high'] } as const;
  const faces = stepFaces(ctx.asContext, { weights: [1, 0], constant: 0.1 }, project, look, plainTheme);
  paintReliefItems(ctx.asContext, faces);
  const fills = ctx.calls.filter(({ call }) => call === 'fill').map(({ state }) => state.fillStyle);
  // 16 rows; the column that is cut has both levels and the wall
  expect(fills.filter((colour) => colour === 'low')).toHaveLength(16 * 7);
  expect(fills.filter((colour) => colour === 'high')).toHaveLength(16 * (10 + 1));
  const wall = ctx.lines.filter(({ points }) => points.every(([x]) => Math.abs(x - project(-0.1, 0, 0)[0]) < 1e-9));
  expect(wall).toHaveLength(16);
});

it('has a dotted ring around each example that the separation rests on', () => {
  const ringsOf = (patch: Partial<UnitPlane>) => ink(planeLines(patch)).filter(({ dash }) => dash.join() === '2,2').length;
  expect(ringsOf({})).toBe(0);
  expect(ringsOf({ evidence: [1, 0] })).toBe(2);
});
