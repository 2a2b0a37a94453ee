import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
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
