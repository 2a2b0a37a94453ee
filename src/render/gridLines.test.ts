import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { paintGridLines } from './gridLines';

const at = { left: 40, right: 200, gap: 6 };

it('writes no number into the one before, however low the plot is, and draws every line', () => {
  for (const height of [20, 40, 60, 120]) {
    const lines = Array.from({ length: 5 }, (_, i) => ({ y: height - (i * height) / 4, text: `2.7${2 * i}` }));
    const ctx = new RecordingContext();
    paintGridLines(ctx.asContext, lines, at, plainTheme);
    const heights = ctx.calls.filter(({ call }) => call === 'fillText').map(({ args }) => Number(args[2]));
    expect(heights[0]).toBe(height + 0.5);
    for (let i = 1; i < heights.length; i++) expect((heights[i - 1] ?? 0) - (heights[i] ?? 0)).toBeGreaterThanOrEqual(12);
    expect(ctx.lines).toHaveLength(lines.length);
    if (height === 120) expect(heights).toHaveLength(lines.length);
  }
});
