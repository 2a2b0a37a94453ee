import { expect, it } from 'vitest';
import { graphRoom } from '../../tests/graphRoom';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import type { GraphPass } from '../probes/backprop/graphPass';
import { layoutGraph } from './graphLayout';
import { curveOf } from './links';
import { paintPassLinks, paintPassUnits } from './paintPass';

const layout = layoutGraph([1, 2, 1], graphRoom);
const unknown = { forward: Number.NaN, backward: Number.NaN };
const pass: GraphPass = {
  links: [
    { layer: 1, unit: 0, input: 0, forward: 2, backward: -0.5 },
    { layer: 1, unit: 1, input: 0, forward: -1, backward: Number.NaN },
    { layer: 2, unit: 0, input: 0, ...unknown },
    { layer: 2, unit: 0, input: 1, ...unknown },
  ],
  units: [
    { layer: 1, unit: 0, output: '0.76', delta: '−0.25' },
    { layer: 2, unit: 0, output: '', delta: '' },
  ],
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
  const first = curveOf(layout, { layer: 1, unit: 0, input: 0 });
  const across = (line: (typeof fills)[number] | undefined, k: number) => line?.points.at(k)?.[0] ?? Number.NaN;
  expect(across(fills[0], 0)).toBeCloseTo(first.x0, 6);
  expect(across(fills[0], -1)).toBeLessThan((first.x0 + first.x1) / 2);
  expect(across(fills[1], 0)).toBeCloseTo(first.x1, 6);
  expect(across(fills[1], -1)).toBeGreaterThan((first.x0 + first.x1) / 2);
  const length = (line: (typeof fills)[number] | undefined) => Math.abs(across(line, -1) - across(line, 0));
  expect(length(fills[2])).toBeLessThan(0.75 * length(fills[0])); // half the product
  // what is not known yet is a track alone
  expect(ctx.lines.filter(({ lineWidth, strokeStyle }) => lineWidth === 1 && strokeStyle === 'edge')).toHaveLength(3);
  expect(ctx.lines.some(({ strokeStyle }) => strokeStyle === 'ink')).toBe(true);
});

it('writes what is known at the units and below the output', () => {
  const ctx = new RecordingContext();
  paintPassUnits(ctx.asContext, pass, layout, plainTheme);
  expect(ctx.texts()).toContain('0.76');
  expect(ctx.texts().filter((text) => text.startsWith('δ'))).toEqual(layout.size >= 44 ? ['δ −0.25'] : []);
  expect(ctx.texts().slice(-2)).toEqual(['target 1', 'L 0.5']);
});
