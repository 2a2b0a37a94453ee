import { expect, it } from 'vitest';
import { graphRoom } from '../../tests/graphRoom';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { startedRun } from '../../tests/startedRun';
import { layoutGraph } from './graphLayout';
import { curveOf } from './links';
import { paintGlow } from './paintGlow';

const { info } = startedRun('circle', 0, {});
const layout = layoutGraph(
  info.layers.map(({ units }) => units),
  graphRoom,
);
const [, first] = info.layers;

it('lays bands under links, from 4 to 16 pixels by their shares, and bars under biases', () => {
  const ctx = new RecordingContext();
  const bias = (first?.units ?? 0) * (first?.inputs ?? 0);
  paintGlow(ctx.asContext, { indices: [0, 1, bias, 1e6], shares: [1, 0.25, 0.5, 1] }, layout, info.layers, plainTheme);
  expect(ctx.lines.map(({ lineWidth }) => lineWidth)).toEqual([16, 7]);
  const { x0, y0 } = curveOf(layout, { layer: 1, unit: 0, input: 1 });
  expect(ctx.lines[1]?.points[0]).toEqual([x0, y0]);
  expect(ctx.calls.filter(({ call }) => call === 'fill')).toHaveLength(1);
});

it('leaves out what has no share', () => {
  const ctx = new RecordingContext();
  paintGlow(ctx.asContext, { indices: [0], shares: [Number.NaN] }, layout, info.layers, plainTheme);
  expect(ctx.lines).toEqual([]);
});
