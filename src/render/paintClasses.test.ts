import { expect, it } from 'vitest';
import { mapLayers } from '../../tests/mapLayers';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { layoutMaps } from './imageNetwork';
import { paintClasses } from './paintClasses';

const classes = ['Food', 'Activities'];
const style = { classes, target: 1, probability: (p: number) => p.toFixed(2), value: String };

/** What is written in rows of this width, and how wide its bars are. */
function painted(width: number) {
  const context = new RecordingContext();
  const rows = classes.map((_, k) => ({ x: 0, y: 20 * k, width, height: 20 }));
  const bars: number[] = [];
  context.fillRect = (_x: number, _y: number, across: number) => void bars.push(across);
  paintClasses(context.asContext, rows, Float64Array.of(0.25, 0.75), style, plainTheme);
  return { texts: context.texts(), bars };
}

it('has a bar beside the name and the number of a class', () => {
  const { texts, bars } = painted(180);
  expect(texts).toEqual(['Food', '0.25', 'Activities', '0.75']);
  expect(bars).toEqual([62, 62 * 0.25, 62, 62 * 0.75]);
});

it('where a row is narrow the bar gives way, then the end of the name, never the number', () => {
  expect(painted(110)).toEqual({ texts: ['Food', '0.25', 'Activities', '0.75'], bars: [] });
  const { texts, bars } = painted(82);
  expect(bars).toEqual([]);
  expect(texts).toEqual(['Food', '0.25', expect.stringMatching(/^Act.*…$/), '0.75']);
});

const eight = mapLayers([32, 32, 3], 'conv8;same,conv8;same,maxpool,conv16;same,conv16;same,avgpool,conv32;same,gap', 10);

it.each([
  [250, true],
  [362, false],
  [536, false],
  [720, false],
])('in every room of the maps (%d px, bare: %s) short names are whole and long ones have three letters', (width, isBare) => {
  for (const names of [Array.from({ length: 10 }, (_, k) => String(k)), Array.from({ length: 10 }, (_, k) => `Activities${k}`)]) {
    const classLetters = Math.max(...names.map(({ length }) => length));
    const layout = layoutMaps(eight, { width, height: 400, padding: 14, isBare, classLetters, textScale: 1 });
    const context = new RecordingContext();
    const rows = layout.columns.at(-1)?.boxes ?? [];
    paintClasses(context.asContext, rows, new Float64Array(10).fill(0.1), { ...style, classes: names }, plainTheme);
    const texts = context.texts();
    for (const name of names) {
      const shown = texts.find((text) => text === name || (text.endsWith('…') && name.startsWith(text.slice(0, -1))));
      expect(shown?.length ?? 0).toBeGreaterThanOrEqual(Math.min(4, name.length));
    }
    expect(texts.filter((text) => text === '0.10')).toHaveLength(10);
  }
});
