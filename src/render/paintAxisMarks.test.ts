import { expect, it } from 'vitest';
import { graphRoom } from '../../tests/graphRoom';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { startedRun } from '../../tests/startedRun';
import { layoutGraph } from './graphLayout';
import { curveOf } from './links';
import { paintAxisMarks } from './paintAxisMarks';

const { info } = startedRun('circle', 0, {});
const layout = layoutGraph(
  info.layers.map(({ units }) => units),
  graphRoom,
);

it('draws a link in ink from end to end and a bias under its unit, each with its mark', () => {
  const [, first] = info.layers;
  const bias = (first?.units ?? 0) * (first?.inputs ?? 0);
  const ctx = new RecordingContext();
  const axes = [
    { index: 1, mark: '→' },
    { index: bias, mark: '↑' },
    { index: 1e6, mark: 'none' },
  ];
  paintAxisMarks(ctx.asContext, axes, layout, info.layers, plainTheme);
  const { x0, y0, x1, y1 } = curveOf(layout, { layer: 1, unit: 0, input: 1 });
  const link = ctx.lines.find(({ strokeStyle, points }) => strokeStyle === 'ink' && points.length > 1);
  expect(link?.points[0]).toEqual([x0, y0]);
  expect(link?.points.at(-1)).toEqual([x1, y1]);
  expect(ctx.texts()).toEqual(['→', '↑']);
  const marks = ctx.calls.filter(({ call }) => call === 'fillText');
  expect(marks[0]?.args[1]).toBeGreaterThan(x0);
  expect(marks[0]?.args[1]).toBeLessThan(x1);
  expect(marks[1]?.args[2]).toBeGreaterThan((layout.unitY[1]?.[0] ?? 0) + layout.size);
});
