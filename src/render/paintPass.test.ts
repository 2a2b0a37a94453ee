import { describe, expect, it } from 'vitest';
import { graphRoom } from '../../tests/graphRoom';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import type { GraphPass, PassUnit } from '../probes/backprop/graphPass';
import { layoutGraph } from './graphLayout';
import { curveOf } from './links';
import { paintPassLinks, paintPassUnits } from './paintPass';
import { overhang, tileBox } from './passTile';

const layout = layoutGraph([1, 2, 1], graphRoom);
const products = new Map([
  ['1/0/0', [2, -0.5]],
  ['1/1/0', [-1, Number.NaN]],
]);
const curve = Float64Array.from({ length: 9 }, (_, k) => Math.tanh(-4 + k));
const unknown = { curve, reach: 4, z: Number.NaN, output: Number.NaN, slope: Number.NaN, target: Number.NaN };
const first: PassUnit = {
  layer: 1,
  unit: 0,
  tile: { ...unknown, z: 1, output: Math.tanh(1), slope: 1 - Math.tanh(1) ** 2 },
  output: '0.76',
  delta: '−0.25',
  outputEquation: 'tanh(1.00) = 0.76',
  deltaEquation: 'δ = −0.595 · 0.420 = −0.250',
};
const empty = { output: '', delta: '', outputEquation: '', deltaEquation: '' };
const pass: GraphPass = {
  link: (layer, unit, input) => {
    const [forward = Number.NaN, backward = Number.NaN] = products.get(`${layer}/${unit}/${input}`) ?? [];
    return { layer, unit, input, forward, backward };
  },
  unitAt: (layer, unit) => (layer === 0 ? null : layer === 1 && unit === 0 ? first : { layer, unit, tile: unknown, ...empty }),
  present: { layer: 1, unit: 0 },
  chosen: { layer: 1, unit: 1, input: 0 },
  legend: '',
  loss: ['target 1', 'L 0.5'],
};

it('fills links from the left by w · a and from the right by w · δ, the longest of a layer nearly to the middle', () => {
  const ctx = new RecordingContext();
  paintPassLinks(ctx.asContext, pass, layout, plainTheme);
  const fills = ctx.lines.filter(({ lineWidth, strokeStyle }) => lineWidth === 5 && strokeStyle !== 'ground');
  expect(fills.map(({ strokeStyle, dash }) => [strokeStyle, dash.length > 0])).toEqual([
    ['above', false],
    ['below', true],
    ['below', true],
  ]);
  const curve = curveOf(layout, { layer: 1, unit: 0, input: 0 });
  const across = (line: (typeof fills)[number] | undefined, k: number) => line?.points.at(k)?.[0] ?? Number.NaN;
  expect(across(fills[0], 0)).toBeCloseTo(curve.x0, 6);
  expect(across(fills[0], -1)).toBeLessThan((curve.x0 + curve.x1) / 2);
  expect(across(fills[1], 0)).toBeCloseTo(curve.x1 - overhang(layout, 1).left, 6);
  expect(across(fills[1], -1)).toBeGreaterThan((curve.x0 + curve.x1 - overhang(layout, 1).left) / 2);
  const length = (line: (typeof fills)[number] | undefined) => Math.abs(across(line, -1) - across(line, 0));
  expect(length(fills[2])).toBeLessThan(0.75 * length(fills[0])); // half the product
  // what is not known yet is a track alone
  expect(ctx.lines.filter(({ lineWidth, strokeStyle }) => lineWidth === 1 && strokeStyle === 'edge')).toHaveLength(3);
  expect(ctx.lines.some(({ strokeStyle }) => strokeStyle === 'ink')).toBe(true);
});

it('keeps to what carries most where links are too many to be told apart, and to the chosen one', () => {
  const large = layoutGraph([12, 12, 12, 12, 12], graphRoom);
  const asked: number[] = [];
  const link: GraphPass['link'] = (layer, unit, input) => {
    asked.push(layer);
    return { layer, unit, input, forward: unit === 3 ? 5 : 0.01, backward: Number.NaN };
  };
  const ctx = new RecordingContext();
  paintPassLinks(ctx.asContext, { link, chosen: { layer: 2, unit: 7, input: 1 } }, large, plainTheme);
  expect(asked).toHaveLength(4 * 144);
  const tracks = ctx.lines.filter(({ lineWidth, strokeStyle }) => lineWidth === 1 && strokeStyle === 'edge');
  expect(tracks).toHaveLength(399);
  expect(ctx.lines.filter(({ strokeStyle }) => strokeStyle === 'ink')).toHaveLength(1);
});

describe('paintPassUnits', () => {
  const painted = (captionLines: number, room: Partial<typeof layout> = {}) => {
    const ctx = new RecordingContext();
    paintPassUnits(ctx.asContext, pass, { ...layout, captionLines, ...room }, plainTheme);
    return ctx;
  };

  it('writes what is known in the tiles and below the output', () => {
    const texts = painted(0).texts();
    expect(texts.slice(0, 2)).toEqual(['0.76', 'δ −0.25']);
    expect(texts.slice(-2)).toEqual(['target 1', 'L 0.5']);
  });

  it('writes equations below the tiles where they have room, and the numbers where they have not', () => {
    expect(painted(2).texts()).toEqual(expect.arrayContaining([first.outputEquation, first.deltaEquation]));
    expect(painted(2, { pitch: 60 }).texts()).toEqual(expect.arrayContaining(['0.76', 'δ −0.25']));
    expect(painted(1).texts()).toContain('0.76   δ −0.25');
  });

  it('lays the tangent at the point, as steep as f there', () => {
    const box = tileBox(layout, 1, 0);
    const tangent = painted(0).lines.find(({ lineWidth, strokeStyle }) => lineWidth === 2 && strokeStyle === 'ink');
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = tangent?.points ?? [];
    const rise = (box.height - 6) / (curve[8] as number) / 2; // px for 1 of f, from tanh −4 to tanh 4
    const across = box.width / 8; // px for 1 of z
    expect(-(y1 - y0) / rise / ((x1 - x0) / across)).toBeCloseTo(first.tile.slope, 6);
    expect((x0 + x1) / 2).toBeCloseTo(box.x + 5 * across, 6);
  });
});
