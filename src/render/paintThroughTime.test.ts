import { describe, expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { beyond, eigenReach } from './paintEigenvalues';
import { paintThroughTime, stepUnder, timeDecades, timePlaces } from './paintThroughTime';

const size = { width: 600, height: 260 };

it('the axis of norms has whole powers of ten, two at least, and passes over what is nothing', () => {
  expect(timeDecades([[0.02, 3, 0, Number.NaN]])).toEqual([-2, 1]);
  expect(timeDecades([[0.5, 0.6]])).toEqual([-2, 0]);
  expect(timeDecades([[2e-20], [1]])).toEqual([-20, 0]);
  expect(timeDecades([[0, Number.POSITIVE_INFINITY]])).toEqual([-2, 0]);
});

it('a press finds the step under it, one beside the picture the nearest', () => {
  const { centre } = timePlaces(50, size, true);
  for (const t of [0, 7, 49]) expect(stepUnder(centre(t), 50, size, true)).toBe(t);
  expect([stepUnder(-5, 50, size, true), stepUnder(900, 50, size, true)]).toEqual([0, 49]);
});

it('the plane shows all eigenvalues of the step; those of the matrix that lie beyond are counted', () => {
  const step = { re: [0.5, -1], im: [0, 0] };
  const recurrent = { re: [2, 0, 1.6], im: [0, -5, 0] };
  expect(eigenReach({ recurrent, step })).toBe(1.6);
  expect(eigenReach({ recurrent, step: { re: [3], im: [2] } })).toBe(6.4);
  expect(beyond(recurrent, 1.6)).toBe(2);
});

describe('what is read at the steps', () => {
  const textsOf = (steps: number, texts: readonly string[] | null) => {
    const context = new RecordingContext();
    const h = Float64Array.from({ length: steps }, () => 0.1);
    const curves = { h, c: null, start: h, cut: 0, at: steps - 1, texts, past: null };
    const style = { up: [-3, 0] as const, hasAxis: true, name: '', epoch: '', tick: () => '', count: String };
    paintThroughTime(context.asContext, curves, style, size, plainTheme);
    return context.texts().filter((text) => text !== '');
  };

  it('stands letter by letter where there is room, and thinned where there is none, the chosen one always', () => {
    expect(textsOf(24, Array.from('abcdefghijklmnopqrstuvwx')).sort()).toEqual(Array.from('abcdefghijklmnopqrstuvwx'));
    const thinned = textsOf(200, null).map(Number);
    expect(thinned).toContain(200);
    expect(thinned.length).toBeLessThan(40);
  });
});
