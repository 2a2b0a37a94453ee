import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { paintPhase, phaseOf } from './paintPhase';

it.each([3.9, 7, 25, 90])('has numbers up to %d that stand apart in a picture of any height', (most) => {
  const all = phaseOf(
    Float64Array.from({ length: 200 }, (_, n) => most * Math.sin(n / 10)),
    0.1,
  );
  for (let height = 92; height < 400; height += 4) {
    const ctx = new RecordingContext();
    const picture = { all, truth: all, network: all, now: 'now', names: ['across', 'up'] as const, tick: String };
    paintPhase(ctx.asContext, picture, { width: 200, height }, plainTheme);
    const numbers = ctx.calls.filter(
      ({ call, args, state }) => call === 'fillText' && state.textAlign === 'right' && Number.isFinite(+String(args[0])),
    );
    const rows = numbers.map(({ args }) => args[2] as number);
    expect(rows.length, `${height} px`).toBeGreaterThan(0);
    for (const [i, y] of rows.slice(1).entries()) expect(Math.abs(y - (rows[i] as number)), `${height} px`).toBeGreaterThanOrEqual(17.999);
  }
});
