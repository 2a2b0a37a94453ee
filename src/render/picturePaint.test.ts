import { describe, expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { asking, startedRun } from '../../tests/startedRun';
import { withOwnData } from '../experiment/edits';
import { defaultExperiment } from '../experiment/normalize';
import { paintErrors, paintFit, paintWrong } from './answersPaint';
import { shapeOfClass } from './markers';
import { lookOf, paintDecision, paintExamples, pictureScale, placeOf, upRange } from './picturePaint';

const filled = (ctx: RecordingContext) => ctx.calls.filter(({ call }) => call === 'fill').map(({ state }) => state.fillStyle);

describe('examples', () => {
  const { info } = startedRun('circle');

  it('are filled in the colour of their class, and hollow where they are test examples', () => {
    const ctx = new RecordingContext();
    paintExamples(ctx.asContext, info, true, 200, 200, 3, plainTheme);
    const colours = filled(ctx);
    expect(colours.filter((colour) => colour === 'ground')).toHaveLength(info.count - info.trainCount);
    const blue = info.t.subarray(0, info.trainCount).filter((value) => value === 1).length;
    expect(colours.filter((colour) => colour === 'above')).toHaveLength(blue);
    expect(colours.filter((colour) => colour === 'below')).toHaveLength(info.trainCount - blue);
  });

  it('are the training examples alone unless the test data are shown', () => {
    const ctx = new RecordingContext();
    paintExamples(ctx.asContext, info, false, 200, 200, 3, plainTheme);
    expect(filled(ctx)).toHaveLength(info.trainCount);
    expect(filled(ctx)).not.toContain('ground');
  });

  it('stand where their inputs say, up being up', () => {
    const scale = pictureScale(info, 200, 100);
    expect([scale.x(-6), scale.x(6), scale.y(-6), scale.y(6)]).toEqual([0, 200, 100, 0]);
    expect(placeOf(info, 0, scale)).toEqual([scale.x(info.x[0] as number), scale.y(info.x[1] as number)]);
  });
});

const strokesOf = (ctx: RecordingContext) => ctx.lines.map(({ points }) => points);

describe('what the network answers to the examples', () => {
  it('crosses in ink those that are wrong, in the picture and no others', () => {
    const { info } = startedRun('circle');
    const answers = Float32Array.from(info.t, (value, n) => (n % 7 === 0 ? 1 - value : value));
    for (const showTest of [false, true]) {
      const ctx = new RecordingContext();
      const count = showTest ? info.count : info.trainCount;
      paintWrong(ctx.asContext, info, answers, count, { width: 200, height: 200, radius: 3 }, plainTheme);
      const wrong = Math.ceil((showTest ? info.count : info.trainCount) / 7);
      expect(ctx.lines.filter(({ strokeStyle, lineWidth }) => strokeStyle === 'ink' && lineWidth === 1.5)).toHaveLength(wrong);
    }
  });

  it.each([
    ['two classes', 'a,b,c,kind', (n: number) => (n % 2 ? 'yes' : 'no')],
    ['many classes', 'a,b,c,kind', (n: number) => ['x', 'y', 'z', 'w'][n % 4] as string],
    ['a number', 'a,b,c,price', (n: number) => String(2.5 + n * 1.25)],
  ])('of a table is the colour of its row, the truth its shape: %s', (_, head, targetOf) => {
    const csv = [head, ...Array.from({ length: 40 }, (_row, n) => [n % 7, (n * 5) % 11, (n * 3) % 13, targetOf(n)].join())].join('\n');
    const { info, answer } = startedRun(
      'csv',
      2,
      asking({ answers: { test: true } }),
      {},
      withOwnData(defaultExperiment(), 'text', { csv }),
    );
    const answers = answer('answers');
    const ctx = new RecordingContext();
    paintExamples(ctx.asContext, info, false, 200, 200, 3, plainTheme, answers);
    const asAnswered = (n: number) => ({
      ...lookOf(info, n, plainTheme),
      colour: lookOf({ ...info, t: Float64Array.from(answers) }, n, plainTheme).colour,
    });
    const looks = Array.from({ length: info.trainCount }, (_n, n) => asAnswered(n)).reverse(); // the first lies on top
    expect(filled(ctx)).toEqual(looks.map(({ colour }) => colour));
    expect(new Set(looks.map(({ shape }) => shape)).size).toBe(info.classes.length || 2);
  });

  it('of a function reaches from each example to the curve', () => {
    const { info } = startedRun('sine');
    const answers = Float32Array.from(info.t, (value) => value + 0.25);
    const ctx = new RecordingContext();
    paintErrors(ctx.asContext, info, answers, info.trainCount, { width: 200, height: 200 }, plainTheme);
    const scale = pictureScale(info, 200, 200);
    const [ticks] = strokesOf(ctx);
    for (let n = 0; n < info.trainCount; n++) {
      expect(ticks?.[2 * n]?.[1]).toBeCloseTo(scale.y(info.t[n] as number), 3);
      expect(ticks?.[2 * n + 1]?.[1]).toBeCloseTo(scale.y((info.t[n] as number) + 0.25), 3);
    }
  });

  it('of a plane is as long as the error, up where the target is above, and nothing where there is no answer', () => {
    const { info } = startedRun('plane');
    const errors = [0.5, -0.25, 0];
    const answers = Float32Array.from(info.t, (value, n) => (n < 3 ? value - (errors[n] as number) : Number.NaN));
    const ctx = new RecordingContext();
    paintErrors(ctx.asContext, info, answers, info.count, { width: 200, height: 200 }, plainTheme);
    const ticks = strokesOf(ctx)[0] ?? [];
    expect(ticks).toHaveLength(6);
    const rises = [0, 1, 2].map((n) => (ticks[2 * n]?.[1] as number) - (ticks[2 * n + 1]?.[1] as number));
    expect(rises[0]).toBeCloseTo(-2 * (rises[1] as number), 3);
    expect(rises[0]).toBeGreaterThan(10);
    expect(rises[2]).toBeCloseTo(0, 3);
  });
});

describe('a regression', () => {
  it.each(['plane', 'multiGauss', 'sine', 'step'])('has no example at the edge of its picture: %s', (dataset) => {
    const { info } = startedRun(dataset, 0, asking({}), {}, { examples: 400 });
    const scale = pictureScale(info, 300, 300);
    for (let n = 0; n < info.count; n++) {
      for (const place of placeOf(info, n, scale)) {
        expect(place).toBeGreaterThan(5);
        expect(place).toBeLessThan(295);
      }
    }
  });
});

describe('the decision', () => {
  it('is the contour of the threshold for two classes, in ink', () => {
    const { info } = startedRun('circle');
    const values = Float32Array.from({ length: 900 }, (_, i) => ((i % 30) + 0.5) / 30);
    const ctx = new RecordingContext();
    paintDecision(ctx.asContext, { cells: 30, rows: 30, values, winners: null, margins: null }, info, 300, 300, plainTheme);
    const [line] = ctx.lines;
    expect(line?.strokeStyle).toBe('ink');
    const xs = line?.points.filter(([x, y]) => x > 0 && x < 300 && y > 0 && y < 300).map(([x]) => x) ?? [];
    expect(xs.length).toBeGreaterThan(20);
    for (const x of xs) expect(x).toBeCloseTo(300 * (info.threshold as number), 0);
  });

  it('is every border between the winners of many, smooth and drawn once', () => {
    const { info } = startedRun('blobs');
    const cells = 40;
    // three linear scores; the border of two is where they are equal
    const scores = [(x: number, y: number) => x + 0.3 * y, (x: number, y: number) => y - 0.2 * x, (x: number, y: number) => 12 - x - y];
    const winners = new Uint8Array(cells * cells);
    const margins = new Float32Array(cells * cells);
    for (let i = 0; i < winners.length; i++) {
      const at = scores.map((score) => score((i % cells) + 0.5 - cells / 2, Math.floor(i / cells) + 0.5 - cells / 2));
      const [first, second] = [...at].sort((a, b) => b - a) as [number, number];
      winners[i] = at.indexOf(first);
      margins[i] = first - second;
    }
    const ctx = new RecordingContext();
    paintDecision(ctx.asContext, { cells, rows: cells, values: margins, winners, margins }, info, cells, cells, plainTheme);
    expect(ctx.lines).toHaveLength(2);
    const points = ctx.lines.flatMap((line) => line.points).filter(([x, y]) => x > 1 && y > 1 && x < cells - 1 && y < cells - 1);
    expect(points.length).toBeGreaterThan(60);
    for (const [x, y] of points) {
      const at = scores.map((score) => score(x - cells / 2, y - cells / 2)).sort((a, b) => b - a);
      expect((at[0] as number) - (at[1] as number)).toBeLessThan(0.6); // scores change by up to two a cell
    }
  });

  it('comes with margins that vanish at the borders from a real run', () => {
    const { winners, margins, values } = startedRun('blobs').answer('boundary');
    expect(winners).not.toBeNull();
    expect(margins?.every((margin, i) => margin >= 0 && margin <= (values[i] as number) + 1e-6)).toBe(true);
  });
});

it('a function is a thick line over the thin dashed true one', () => {
  const { info, answer } = startedRun('sine', 0, asking({ boundary: { cells: 30 } }));
  const boundary = answer('boundary');
  const ctx = new RecordingContext();
  paintFit(ctx.asContext, boundary, info, 200, 100, plainTheme);
  const [trueLine, fit] = ctx.lines;
  expect(trueLine).toMatchObject({ strokeStyle: 'muted', dash: [4, 3] });
  expect(fit).toMatchObject({ strokeStyle: 'ink', lineWidth: 2.25, dash: [] });
  expect(fit?.points).toHaveLength(30);
  const { y } = pictureScale(info, 200, 100);
  expect(fit?.points[7]?.[1]).toBeCloseTo(y(boundary.values[7] as number));
});

describe('classes over one input', () => {
  const tableOf = (names: readonly string[]) =>
    `#target classes,${names.join()}\nlength,kind\n${Array.from({ length: 30 }, (_, n) => `${n},${names[Math.floor((n * names.length) / 30)]}`).join('\n')}`;
  it.each([
    ['two stand where the output means them, with room above and below', ['no', 'yes'], [-0.2, 1.2]],
    ['many stand at their numbers', ['ant', 'bee', 'cat'], [-0.2, 2.2]],
  ])('%s', (_, names, range) => {
    const own = withOwnData(defaultExperiment(), 'text', { csv: tableOf(names) });
    const { info, answer } = startedRun(own.dataset.id, 0, asking({ boundary: { cells: 40 } }), {}, own);
    expect(upRange(info).map((value) => Number(value.toFixed(6)))).toEqual(range);
    const scale = pictureScale(info, 200, 100);
    for (let n = 0; n < info.count; n++) expect(placeOf(info, n, scale)[1]).toBeCloseTo(scale.y(info.t[n] as number), 9);
    const picture = answer('boundary');
    const ctx = new RecordingContext();
    paintFit(ctx.asContext, picture, info, 200, 100, plainTheme);
    const wanted = Array.from(picture.winners ?? picture.values, (value) => scale.y(value));
    expect(strokesOf(ctx)[0]?.map(([, y]) => y)).toEqual(wanted);
  });
});

/** --class-0 to --class-7 in tokens.css. */
const coloursOfClasses = 8;

it('up to twenty classes differ in colour or shape', () => {
  const looks = Array.from({ length: 20 }, (_, k) => `${k % coloursOfClasses} ${shapeOfClass(k, false)}`);
  expect(new Set(looks).size).toBe(20);
});
