import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { asking, startedRun } from '../../tests/startedRun';
import { stubCanvases } from '../../tests/strictCanvas';
import { decodeLink } from '../experiment/link';
import { inEnglish } from '../ui/words/inEnglish';
import { layoutSequence, placeAt } from './sequenceLayout';
import { paintSequence } from './sequenceNetwork';

const room = { width: 700, height: 460 };
const started = (dataset: string, rest: string) =>
  startedRun(dataset, 0, asking({ example: { index: 0 } }), {}, decodeLink(`data=${dataset}&examples=20&${rest}`).experiment);
const long = started('addingProblem', 'data.steps=200&layers=lstm16');
const short = started('addition', 'layers=lstm8');
const letters = started('copying', 'layers=lstm8');

beforeAll(stubCanvases);
afterAll(() => vi.unstubAllGlobals());

describe('the unrolled network', () => {
  it('of 200 steps fits into its room, and its bands lie one below the other', () => {
    for (const { info } of [long, short]) {
      for (const hasEdit of [false, true]) {
        const layout = layoutSequence(info, room, 176, hasEdit);
        expect(layout.width).toBeLessThanOrEqual(room.width + 1e-9);
        layout.bands.slice(1).forEach((band, k) => {
          const above = layout.bands[k];
          expect(band.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.rows ?? 0) * (above?.rowHeight ?? 0));
        });
        expect(layout.bands.map(({ part }) => part)).toEqual(
          ['input', 'h', 'c', 'gates', hasEdit ? 'change' : '', 'answer'].filter((part) => part !== ''),
        );
      }
    }
  });

  it('is whole in the row that a tall panel leaves it, with what is predicted alone', () => {
    const row = { width: 700, height: 132 };
    const low = layoutSequence(letters.info, row, 176);
    expect(low.height).toBe(row.height);
    expect(low.bands.map(({ part }) => part)).toEqual(['input', 'h', 'c', 'answer']);
    expect(low.answers).toEqual(['predicted']);
    expect(layoutSequence(letters.info, row, 176, true).answers).toEqual(['predicted', 'before']);
    expect(layoutSequence(letters.info, room, 176).answers).toEqual(['predicted', 'ofPredicted', 'truth']);
  });

  it('finds the cell under a place', () => {
    const layout = layoutSequence(short.info, room, 176);
    const state = layout.bands[1];
    if (!state) throw new Error('no band');
    const place = placeAt(layout, layout.left + 2.5 * layout.stepWidth, state.y + 5.5 * state.rowHeight);
    expect(place).toMatchObject({ band: { part: 'h', layer: 1 }, row: 5, step: 2 });
    expect(placeAt(layout, layout.left - 3, state.y + 1)).toBeNull();
    expect(placeAt(layout, layout.left + 3, state.y + state.rows * state.rowHeight + 3)).toBeNull();
  });

  it('writes no number over another: where columns are narrow there are bars, and numbers of steps are thinned', () => {
    for (const run of [long, short]) {
      const context = new RecordingContext();
      const layout = layoutSequence(run.info, room, 176);
      const style = { hoveredStep: 77, pinned: { layer: 1, unit: 2, step: 150 }, index: 0, original: null, edited: new Set<number>() };
      paintSequence(context.asContext, layout, run.info, run.answer('example'), { ...style, numbers: inEnglish }, plainTheme);
      const head = context.calls
        .filter(({ call, args }) => call === 'fillText' && (args[2] as number) < 20)
        .map(({ args }) => ({ text: String(args[0]), x: args[1] as number }));
      expect(head.length).toBeGreaterThan(3);
      head.slice(1).forEach((mark, k) => {
        const before = head[k];
        expect(mark.x - (before?.x ?? 0)).toBeGreaterThan((7 * ((before?.text ?? '').length + mark.text.length)) / 2);
      });
    }
  });

  it.each([
    ['numbers', 'addingProblem', 176],
    ['classes', 'longLag', 176],
    ['bits', 'parity', 176],
    ['classes on a phone', 'longLag', 136],
  ])('of 200 steps writes its one answer where the last column ends: %s', (_, dataset, labels) => {
    const { info, answer } = dataset === 'addingProblem' ? long : started(dataset, 'data.steps=200&layers=lstm4');
    const layout = layoutSequence(info, { ...room, width: labels === 176 ? room.width : 358 }, labels);
    expect(layout.width).toBeLessThanOrEqual(labels === 176 ? room.width : 358);
    const context = new RecordingContext();
    const style = { hoveredStep: null, pinned: null, index: 0, original: null, edited: new Set<number>() };
    paintSequence(context.asContext, layout, info, answer('example'), { ...style, numbers: inEnglish }, plainTheme);
    const answers = layout.bands.at(-1)?.y ?? Number.NaN;
    const written = context.calls.filter(({ call, args }) => call === 'fillText' && (args[2] as number) > answers);
    const ends = layout.left + layout.steps * layout.stepWidth;
    if (info.sequences?.perStep === false) expect(written.length).toBe(layout.answers.length);
    for (const { args, state } of written) {
      const width = context.measureText(String(args[0])).width;
      expect((args[1] as number) + (state.textAlign === 'right' ? 0 : width / 2)).toBeLessThanOrEqual(ends + 1e-6);
    }
  });

  it.each([
    [226, 'lstm16'],
    [226, 'lstm128,lstm64'],
    [226, 'lstm8,gru8,rnn8'],
    [196, 'lstm8,lstm8'],
    [160, 'lstm8,lstm8'],
  ])('in a small picture, %d px high, what is answered stays in view: memory gives way, %s', (height, layers) => {
    const { info } = started('addingProblem', `data.steps=20&layers=${layers}`);
    const { bands } = layoutSequence(info, { width: 480, height }, 88);
    const last = bands.at(-1);
    expect(last?.part).toBe('answer');
    expect((last?.y ?? 0) + (last?.rows ?? 0) * (last?.rowHeight ?? 0)).toBeLessThanOrEqual(height);
    expect(bands.filter(({ part }) => part === 'h')).toHaveLength(layers.split(',').length);
    bands.slice(1).forEach(({ y }, k) => {
      const above = bands[k];
      expect(y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.rows ?? 0) * (above?.rowHeight ?? 0));
    });
  });
});
