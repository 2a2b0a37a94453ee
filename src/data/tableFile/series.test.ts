import { describe, expect, it } from 'vitest';
import { dayText } from '../days';
import { readSeries, seriesExamples, usualWindow, writeSeries } from '../ownSeries';
import type { PartialChoices } from './choices';
import { dayOrder } from './dates';
import { readTable } from './openTable';

const asSeries = (text: string, choices: PartialChoices = {}) => readTable(text, { rowsAre: 'series', ...choices });
const day = (n: number) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10);
const rows = (count: number, value = (n: number) => `${n * n}`) =>
  Array.from({ length: count }, (_, n) => `${day(n)},${n % 3},${value(n)}`);

describe('a table with dates', () => {
  it('can be a series: by date, its target is the value', () => {
    const text = ['when,shop,sales (€)', ...rows(20)].join('\n');
    expect(readTable(text)).toMatchObject({ canBeSeries: true, series: null, choices: { rowsAre: 'examples' } });
    const { series, table, problem, columns } = asSeries(text);
    expect([table, problem]).toEqual([null, null]);
    expect(series).toMatchObject({ dateLabel: 'when', label: 'sales (€)', wasNewestFirst: false, gaps: 0, stepDays: 1, earlier: 0 });
    expect([...(series?.values ?? [])]).toEqual(Array.from({ length: 20 }, (_, n) => n * n));
    expect(columns.map(({ role, reason }) => [role, reason.key])).toEqual([
      ['input', 'guess.time'],
      ['out', 'guess.notSeries'],
      ['target', 'guess.targetLast'],
    ]);
    expect(asSeries(text, { columns: { 1: { role: 'target' } } }).series?.label).toBe('shop');
  });

  it('is turned where the newest stands first; what is missing or stands twice is left out and told, gaps are counted', () => {
    const all = rows(12, (n) => (n === 4 ? '' : `${n}`)).filter((_, n) => n !== 7 && n !== 8);
    const text = ['when,shop,sales', ...all.toReversed(), `${day(2)},0,99`].join('\n');
    const { series, problems, rows: counted } = asSeries(text);
    expect([...(series?.values ?? [])]).toEqual([0, 1, 2, 3, 5, 6, 9, 10, 11]);
    expect(series).toMatchObject({ wasNewestFirst: true, stepDays: 1, gaps: 2, longestGapDays: 3 });
    expect(problems.map(({ reason }) => reason.key)).toEqual(['row.empty', 'row.sameDate']);
    expect(counted).toMatchObject({ read: 11, usable: 9, used: 9 });
  });

  it('of more values than can be used gives the last', () => {
    const text = ['when,sales', ...Array.from({ length: 5100 }, (_, n) => `${day(n)},${n}`)].join('\n');
    const { series } = asSeries(text);
    expect([series?.values.length, series?.values[0], series?.earlier]).toEqual([5000, 100, 100]);
  });

  it('may have values on the line where they are left out: dates without a number, marks for none, dates that are missing', () => {
    const all = rows(30, (n) => (n === 4 || n === 29 ? '' : n === 12 ? '-9999' : `${3 * n}`)).filter((_, n) => n !== 7 && n !== 8);
    const { series, problems } = asSeries(['when,shop,sales', ...all].join('\n'), { holes: 'line' });
    expect([...(series?.values ?? [])]).toEqual(Array.from({ length: 29 }, (_, n) => 3 * n));
    expect([...(series?.days ?? [])].map(dayText)).toEqual(Array.from({ length: 29 }, (_, n) => day(n)));
    expect(series).toMatchObject({ made: 4, gaps: 0, absent: 1, missing: 2, marked: 1 });
    expect(problems.map(({ line }) => line)).toEqual([29]); // nothing stands after the last one
  });

  it('fills months by months', () => {
    const months = Array.from({ length: 30 }, (_, n) => `20${10 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);
    const text = ['month,v', ...months.map((month, n) => `${month},${n}`).filter((_, n) => n !== 1 && n !== 2)].join('\n');
    const { series } = asSeries(text, { holes: 'line' });
    expect([...(series?.days ?? [])].map((each) => dayText(each).slice(0, 7))).toEqual(months);
    expect(series?.values[1]).toBeCloseTo((3 * 31) / 90, 12); // January has 31 of the 90 days
  });

  it('reads what was made an input beside it, and rows need all of them', () => {
    const text = ['when,shop,sales', ...rows(20, (n) => (n === 6 ? '' : `${n}`))].join('\n');
    const { series, columns, inputsFound } = asSeries(text, { columns: { 1: { role: 'target' }, 2: { role: 'input' } } });
    if (!series) throw new Error('there is none');
    expect([columns.map(({ role }) => role), inputsFound]).toEqual([['input', 'target', 'input'], 2]);
    const there = Array.from({ length: 20 }, (_, n) => n).filter((n) => n !== 6);
    expect([...series.values]).toEqual(there.map((n) => n % 3));
    expect(series.beside).toEqual([{ label: 'sales', values: Float64Array.from(there) }]);
    const text2 = writeSeries(series);
    expect(readSeries(text2)).toMatchObject({ label: 'shop', beside: series.beside });
    expect(readSeries(text2.replace(',0,0\n', ',0\n'))).toBe(null);
  });

  it('without dates or values is refused in a sentence', () => {
    expect(asSeries('a,b\n1,2\n3,4\n5,7').problem?.key).toBe('csv.noDates');
    const words = ['when,word,n', ...rows(9, (n) => `${n}`)].join('\n').replaceAll(/,(\d),/g, ',w$1,');
    expect(asSeries(words, { columns: { 1: { role: 'target' } } }).problem).toEqual({ key: 'csv.noValues', values: { target: 'word' } });
  });

  it('asks for the order of day and month where no cell decides it', () => {
    const text = ['when,sales', '03/04/2021,1', '04/04/2021,2.5', '05/04/2021,3', '06/04/2021,7'].join('\n');
    const { columns, series, choices } = asSeries(text);
    expect(columns[0].eitherDay?.cell).toBe('03/04/2021');
    expect([columns[0].eitherDay?.month, columns[0].eitherDay?.day].map((each) => dayText(each ?? 0))).toEqual([
      '2021-03-04',
      '2021-04-03',
    ]);
    expect([choices.dayFirst, dayText(series?.days[1] ?? 0)]).toEqual([false, '2021-04-04']);
    const answered = asSeries(text, { dayFirst: true });
    expect(answered.columns[0].eitherDay).toBe(null);
    expect([...(answered.series?.days ?? [])].map(dayText)).toEqual(['2021-04-03', '2021-04-04', '2021-04-05', '2021-04-06']);
    expect(asSeries(`${text}\n17/04/2021,8`).columns[0].eitherDay).toBe(null);
  });

  it.each([
    [['1/2/2021', '3/13/2021'], { dayIsFirst: false, either: null }],
    [['1/2/2021', '13/3/2021'], { dayIsFirst: true, either: null }],
    [['1.2.2021', '2021-03-04', '5/5/2021'], { dayIsFirst: null, either: null }],
    [['5/5/2021', '1-2-21'], { dayIsFirst: null, either: '1-2-21' }],
  ])('days and months in %j', (cells, order) => {
    expect(dayOrder(cells)).toEqual({ ...order, both: null });
  });
});

describe('where nobody has said what rows are', () => {
  let count = 0;
  const dated = ['when,v', ...rows(20).map((row) => row.replace(/,\d,/, ','))].join('\n');
  it.each([
    ['times and values', dated, 'series', 'series'],
    ['row numbers beside them', dated.replace(/^/gm, ',').replace(/^,(?=\d)/gm, () => `${count++},`), 'series', 'series'],
    [
      'one column',
      `v\n${rows(20)
        .map((row) => row.split(',')[2])
        .join('\n')}`,
      'series',
      'series',
    ],
    ['another column of numbers', ['when,shop,sales', ...rows(20)].join('\n'), 'series', 'examples'],
    ['no dates', 'a,b\n1,2\n3,4\n5,9', 'examples', 'examples'],
  ])('%s', (_, text, wherePossible, ofTimesAlone) => {
    expect(readTable(text, { seriesGuess: 'wherePossible' }).choices.rowsAre).toBe(wherePossible);
    expect(readTable(text, { seriesGuess: 'ofTimesAlone' }).choices.rowsAre).toBe(ofTimesAlone);
    expect(readTable(text, { seriesGuess: 'wherePossible', rowsAre: 'examples' }).choices.rowsAre).toBe('examples');
    expect(readTable(text).choices.rowsAre).toBe('examples');
  });
});

describe('the series that is kept', () => {
  const { series } = asSeries(
    ['when,price [€]', ...Array.from({ length: 30 }, (_, n) => `${day(n)}T06:30:00,${100 + 3 * n}.25`)].join('\n'),
  );
  if (!series) throw new Error('there is none');
  const text = writeSeries(series);
  const request = {
    params: { steps: 4, changes: 0 },
    examples: 0,
    noisePercent: 0,
    trainPercent: 80,
    seeds: { data: '1', split: '1' },
    text,
  };

  it('reads back as it was', () => {
    const { dateLabel, label, days, values } = series;
    expect(readSeries(text)).toEqual({ dateLabel, label, days, values });
    for (const damaged of [text.replace('2021-01-05', '2020-01-05'), text.replace('112.25', 'x'), text.slice(0, 40), 'when,price\n1,2'])
      expect(readSeries(damaged)).toBe(null);
  });

  it('gives windows by time: what is asked for in the test part lies after the border, each value once, and all of its window before it', () => {
    const { x, t, steps, trainCount, target, width, perStep } = seriesExamples(request);
    expect([steps, width, perStep, trainCount, x.length / 4]).toEqual([4, 1, true, 20, 26]);
    expect([target?.label, target?.unit]).toEqual(['price', '€']);
    const original = (value: number) => (target?.mean ?? 0) + (target?.standardDeviation ?? 0) * value;
    const mean = 100.25 + (3 * 23) / 2; // of the first 24 values
    expect(target?.mean).toBeCloseTo(mean, 10);
    for (let n = 0; n < 26; n++)
      for (let step = 0; step < 4; step++) {
        expect(original(x[n * 4 + step])).toBeCloseTo(100.25 + 3 * (n + step), 9);
        if (n >= 20 && step < 3) expect(t[n * 4 + step]).toBeNaN();
        else expect(original(t[n * 4 + step])).toBeCloseTo(103.25 + 3 * (n + step), 9);
      }
  });

  it.each([0, 1])('has what is read beside it at every step, on a scale of its own, changes %s', (changes) => {
    const days = Float64Array.from({ length: 30 }, (_, n) => n);
    const beside = [{ label: 'w', values: days.map((n) => n * n) }];
    const all = seriesExamples({
      ...request,
      params: { steps: 4, changes },
      text: writeSeries({ dateLabel: 'd', label: 'v', days, values: days, beside }),
    });
    const axis = all.series!.beside![0]!.axis;
    expect([all.width, axis.label]).toEqual([2, 'w']);
    const first = all.series!.starts!;
    for (const [n, place] of first.entries())
      for (let step = 0; step < 4; step++) {
        const at = place + step;
        const said = axis.mean! + axis.standardDeviation! * all.x[(n * 4 + step) * 2 + 1]!;
        expect(said).toBeCloseTo(changes ? at ** 2 - (at - 1) ** 2 : at ** 2, 9);
      }
  });

  it('no window reaches over a gap, and a weekend is none', () => {
    const days = (isThere: (n: number) => boolean) => Array.from({ length: 60 }, (_, n) => n).filter(isThere);
    const weekdaysWithout = (day: number) => days((n) => n % 7 < 5 && n !== day);
    const windowsOf = (places: readonly number[]) => {
      const text = writeSeries({ dateLabel: 'when', label: 'v', days: Float64Array.from(places), values: Float64Array.from(places) });
      const { x, t, target } = seriesExamples({ ...request, text });
      const original = (value: number) => Math.round((target?.mean ?? 0) + (target?.standardDeviation ?? 0) * value);
      return Array.from({ length: x.length / 4 }, (_, n) => [...x.subarray(n * 4, n * 4 + 4), t[n * 4 + 3] as number].map(original));
    };
    const holed = days((n) => n !== 20 && n !== 45);
    const whole = holed.filter((n) => [1, 2, 3, 4].every((k) => holed.includes(n + k))).map((n) => [n, n + 1, n + 2, n + 3, n + 4]);
    expect(windowsOf(holed)).toEqual(whole);
    // a Thursday without a number lies no longer before the next day than a weekend does
    const held = { dateLabel: 'when', label: 'v', days: Float64Array.from(weekdaysWithout(10)), holes: Float64Array.of(10) };
    const text = writeSeries({ ...held, values: held.days });
    expect(readSeries(text)?.holes).toEqual(held.holes);
    expect(seriesExamples({ ...request, text }).x.length / 4).toBe(held.days.length - 4 - 4);
    const weekdays = days((n) => n % 7 < 5);
    expect(windowsOf(weekdays)).toHaveLength(weekdays.length - 4);
  });

  it('has windows that fit between its gaps, and says so where none does', () => {
    const parted = (every: number) => {
      const days = Float64Array.from({ length: 120 }, (_, n) => n).filter((n) => n % every !== 0);
      return writeSeries({ dateLabel: 'when', label: 'v', days, values: days });
    };
    expect(usualWindow(parted(30))).toEqual({ steps: 11 });
    expect(usualWindow(parted(12)).steps).toBe(8);
    expect(usualWindow(parted(9)).steps).toBe(5);
    for (const every of [9, 12, 30])
      expect(
        seriesExamples({ ...request, text: parted(every), params: { steps: usualWindow(parted(every)).steps as number, changes: 0 } })
          .trainCount,
      ).toBeGreaterThan(0);
    expect(() => seriesExamples({ ...request, text: parted(9), params: { steps: 8, changes: 0 } })).toThrow(/series.allBroken/);
  });

  it('says when the values of a window were', () => {
    const spanOf = (changes: number, n: number) => {
      const { series: whole, steps } = seriesExamples({ ...request, params: { steps: 4, changes } });
      const first = whole!.starts![n]!;
      return [first, first + steps].map((place) => dayText(whole!.at[place]!)); // the first it reads, the last it wants
    };
    const text = (n: number) => dayText(series.days[n]);
    expect(spanOf(0, 0)).toEqual([text(0), text(4)]);
    expect(spanOf(0, 21)).toEqual([text(21), text(25)]); // of the test part, reaching back over the border
    expect(spanOf(1, 0)).toEqual([text(1), text(5)]);
  });

  it('may give the changes, and refuses windows that are too long for it', () => {
    const { target, trainCount } = seriesExamples({ ...request, params: { steps: 4, changes: 1 } });
    expect(target?.mean).toBeCloseTo(3, 12);
    expect(trainCount).toBe(19);
    expect(() => seriesExamples({ ...request, params: { steps: 24, changes: 0 } })).toThrow(/series.tooShort/);
    expect(() => seriesExamples({ ...request, text: 'a,b' })).toThrow(/drawn.noTable/);
  });
});

describe('one column of numbers', () => {
  const values = Array.from({ length: 60 }, (_, n) => (n === 20 ? 'NA' : ((n * 7) % 11) + n / 10));
  const text = ['level', ...values].join('\n');

  it('is offered as a series, and as a table says why it is none', () => {
    const { table, problem, canBeSeries } = readTable(text);
    expect([table, problem?.key, canBeSeries]).toEqual([null, 'csv.oneColumnSeries', true]);
    expect(readTable('town\nRome\nOslo\nRome').problem?.key).toBe('csv.oneColumn');
  });

  it('says of a note below it that it is no number', () => {
    const { series, problems } = readTable(`${text}\n\nSource: made up`, { rowsAre: 'series' });
    expect([series?.values.length, problems.at(-1)?.reason.key]).toEqual([59, 'row.notNumber']);
  });

  it('is a series in the order of its rows: no window reaches over one without a value, and it keeps its row numbers', () => {
    const { series, columns } = readTable(text, { rowsAre: 'series' });
    expect([series?.dateLabel, series?.values.length, series?.days[19], series?.days[20], columns[0]?.role]).toEqual([
      '',
      59,
      20,
      22,
      'target',
    ]);
    const kept = writeSeries(series as NonNullable<typeof series>);
    expect(readSeries(kept)).toMatchObject({ dateLabel: '', label: 'level', days: series?.days, values: series?.values });
    const request = {
      text: kept,
      params: { steps: 6, changes: 0 },
      examples: 0,
      noisePercent: 0,
      trainPercent: 80,
      seeds: { data: '1', split: '1' },
    };
    const made = seriesExamples(request);
    expect([made.series?.time, made.series?.isCut]).toEqual(['places', false]);
    for (const start of made.series?.starts ?? []) expect(start >= 20 || start + 6 < 20).toBe(true);
  });
});
