import { describe, expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { paintSeries } from './paintSeries';
import { columnAt, heightOf, placeAt, seriesLayout } from './seriesLayout';

const part = { places: 200, view: [100, 160] as const, now: 130, steps: 12 };

describe.each([390, 700, 920])('rows of a picture %d px wide', (width) => {
  it.each(['Read, ppm', 'Change, ppm', 'Change, passengers (k)', 'Veränderung gegenüber dem Vormonat'])(
    '“%s” keeps apart from what is written first',
    (name) => {
      const values = Float64Array.from({ length: 200 }, (_, n) => 12_345.5 + n);
      const context = new RecordingContext();
      const rows = ['Time', name, 'Predicted next', 'True next', 'Error'];
      const words = {
        unit: '',
        oneAhead: 'a',
        onward: 'b',
        truth: 't',
        network: 'n',
        rows,
        ends: ['1', '2'] as const,
        ticks: [],
        tick: String,
        when: (n: number) => `Nov ${n}`,
        value: String,
        read: String,
      };
      const picture = {
        ...part,
        steps: 48,
        values,
        trainRows: 100,
        ahead: { from: 48, values: values.subarray(48) },
        free: null,
        rival: null,
        pinned: 0,
      };
      paintSeries(context.asContext, picture, words, { width, height: 400 }, plainTheme);
      const texts = context.calls
        .filter(({ call }) => call === 'fillText')
        .map(({ args, state }) => {
          const half = context.measureText(String(args[0])).width / (state.textAlign === 'center' ? 2 : 1);
          return {
            text: String(args[0]),
            y: args[2] as number,
            from: (args[1] as number) - (state.textAlign === 'center' ? half : 0),
            to: (args[1] as number) + half,
          };
        });
      for (const row of rows.slice(0, 4)) {
        const written = texts.find(({ text, from }) => from === 2 && row.startsWith(text.replace('…', '')));
        if (!written) throw new Error(`no ${row}`);
        const first = Math.min(...texts.filter(({ y, from }) => y === written.y && from > 2).map(({ from }) => from));
        expect(first - written.to).toBeGreaterThanOrEqual(8);
      }
    },
  );
});

describe('where the parts of a series lie', () => {
  const layout = seriesLayout(part, { width: 700, height: 400 });
  if (!layout?.columns) throw new Error('no room');

  it('a pixel of the part is a place of it, one of the overview a place of the whole series', () => {
    const { main, overview, across, all } = layout;
    for (const place of [100, 117, 160]) expect(placeAt(layout, part, across(place), main.y + 5)).toBe(place);
    for (const place of [0, 150, 199]) expect(placeAt(layout, part, all(place), overview.y + 5)).toBe(place);
  });

  it('the last columns of the window stand from left to right, the last one is now', () => {
    const { middles, top, first } = layout.columns ?? { middles: [], top: 0, first: 0 };
    expect([middles.length, first]).toEqual([12, 119]);
    expect(columnAt(layout, middles.at(-1) ?? 0, top + 4)).toBe(0);
    expect(columnAt(layout, middles[0] ?? 0, top + 4)).toBe(11);
    expect(columnAt(layout, middles[0] ?? 0, layout.main.y)).toBe(null);
  });

  it('of a long window as many as have room; none where the curves would have none, and no picture in no room', () => {
    const narrow = seriesLayout({ ...part, steps: 48 }, { width: 400, height: 400 })?.columns;
    expect([narrow?.middles.length, narrow?.first]).toEqual([6, 125]);
    expect(seriesLayout(part, { width: 700, height: 220 })?.columns).toBe(null);
    expect(seriesLayout(part, { width: 100, height: 400 })).toBe(null);
  });

  it('a forecast far away does not flatten the series', () => {
    const [low, high] = heightOf([0, 1, 2], [[1, 1e9, Number.NaN]]);
    expect([low, high]).toEqual([-0.08, 4.08]);
  });
});
