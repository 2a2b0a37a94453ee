import type { Speech } from '../../catalogue';

type Span = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'unit' | 'place';

export interface Rival {
  readonly id: 'network' | 'same' | 'season' | 'mean' | 'autoregression';
  /** A season, how many are averaged, the order of an autoregression. */
  readonly size: number;
}

export interface Errors {
  readonly best: string;
  readonly least: string;
  readonly network: string;
  readonly unit: string;
}

const measured = (value: string, unit: string, { unitSpace }: Speech) => `${value}${unit && `${unitSpace}${unit}`}`;

interface Reach {
  /** Places, and how long they take where time has a unit of its own. */
  readonly count: number;
  readonly span: Span;
  readonly time: number;
}

interface Moment {
  readonly when: string;
}

const date = (form: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en', { ...form, timeZone: 'UTC' });
  return ({ day }: { readonly day: number }) => format.format(Math.round(day * 86_400_000));
};

const spans: Readonly<Record<Span, { readonly one: string; readonly other: string }>> = {
  hour: { one: 'hour', other: 'hours' },
  day: { one: 'day', other: 'days' },
  week: { one: 'week', other: 'weeks' },
  month: { one: 'month', other: 'months' },
  quarter: { one: 'quarter', other: 'quarters' },
  unit: { one: 'step', other: 'steps' },
  place: { one: 'step', other: 'steps' },
};

const reach = ({ count, span, time }: Reach, s: Speech) =>
  `${s.count(count)} ${s.plural(count, spans[span])}${span === 'unit' ? ` (time ${s.number(Number(time.toFixed(3)))})` : ''}`;

/** A series and its forecasts, in English. */
export const forecast = {
  explanation: ({ isCut, hasBeside }: { readonly isCut: boolean; readonly hasBeside: boolean }) =>
    isCut
      ? hasBeside
        ? 'Left of now every value is said from the true ones before it; right of now the network reads what it has said itself, and its other inputs stay as they are now. The test part is shaded.'
        : 'Left of now every value is said from the true ones before it; right of now the network reads what it has said itself. The test part is shaded.'
      : 'A path of its own that no training window is cut from: left of now every value is said from the true ones before it; right of now the network reads what it has said itself.',
  name: ({ id, size }: Rival, s: Speech) =>
    ({
      network: 'network',
      same: 'same as today',
      season: size === 24 ? 'same change as a day ago' : 'same change as a year ago',
      mean: `mean of the last ${s.count(size)}`,
      autoregression: `AR(${s.count(size)})`,
    })[id],
  short: ({ id, size }: Rival, s: Speech) =>
    ({
      network: 'network',
      same: 'today',
      season: size === 24 ? 'a day ago' : 'a year ago',
      mean: `mean of ${s.count(size)}`,
      autoregression: `AR(${s.count(size)})`,
    })[id],
  rival: 'A rule beside it',
  noRival: 'no rule',
  now: ({ when }: Moment) => `now: ${when}`,
  nowLabel: 'Now: what comes after it is forecast',
  surface: 'The series: drag to move now',
  before: 'One place back',
  after: 'One place on',
  oneAhead: 'one step ahead',
  onward: 'it feeds itself →',
  truth: 'true',
  'row.when': 'Time',
  'row.read': ({ unit }: { readonly unit: string }) => `Read${unit && `, ${unit}`}`,
  'row.readChange': ({ unit }: { readonly unit: string }) => `Change${unit && `, ${unit}`}`,
  'row.said': 'Predicted next',
  'row.truth': 'True next',
  'row.error': 'Error',
  picture: ({ when, from, to }: Moment & { readonly from: string; readonly to: string }) =>
    `The series from ${from} to ${to}, true and predicted; now is ${when}`,

  line: ({ unit, errors }: { readonly unit: string; readonly errors: readonly string[] }) =>
    `Error one step ahead${unit && `, ${unit}`}: ${errors.join(', ')}.`,
  'errors.caption': ({ unit, starts, span }: { readonly unit: string; readonly starts: number; readonly span: Span }, s: Speech) =>
    `root mean square${unit && ` in ${unit}`}, ${spans[span].other} ahead, from up to ${s.count(starts)} ${s.plural(starts, { one: 'place', other: 'places' })} of the test part`,
  'errors.rule': 'forecast',
  'errors.picture': 'Error by how far ahead is forecast, of the network and of the rules',
  'errors.end': ({ count, span }: Omit<Reach, 'time'>, s: Speech) => `${s.count(count)} ${s.plural(count, spans[span])}`,

  networkLeads: ({ best, least, network, unit }: Errors, s: Speech) =>
    `One step ahead the network is best: ${measured(network, unit, s)} against ${least} of ${best}.`,
  /** Alike in all digits that are shown. */
  level: ({ best, network, unit }: Errors, s: Speech) => `One step ahead the network and ${best} are level: ${measured(network, unit, s)}.`,
  rivalLeads: ({ best, least, network, unit }: Errors, s: Speech) =>
    `One step ahead ${best} stays ahead: ${measured(least, unit, s)} against ${network} of the network.`,
  nothingBeats: ({ network, least, unit }: Omit<Errors, 'best'>, s: Speech) =>
    `Nothing beats “same as today” (${measured(least, unit, s)}; network ${network}): what was tells nothing of the next change.`,
  misleads: ({ r2, ofChanges }: { readonly r2: string; readonly ofChanges: string }) =>
    `R² is ${r2} all the same, since today’s value is near tomorrow’s; of the changes it is ${ofChanges}.`,
  doubled: (given: Reach, s: Speech) => `Feeding itself, its error has doubled after ${reach(given, s)}.`,
  notDoubled: (given: Reach, s: Speech) => `Feeding itself, its error has not doubled within ${reach(given, s)}.`,
  kept: ({ lyapunov, isEnd, ...given }: Reach & { readonly lyapunov: number | null; readonly isEnd: boolean }, s: Speech) =>
    `From this now it keeps within a tenth of the range for ${isEnd ? 'at least ' : ''}${reach(given, s)}${lyapunov === null ? '' : `: ${s.fixed(lyapunov, 1)} Lyapunov times`}.`,
  /** What e is raised to. */
  growth: ({ rate }: { readonly rate: string }) => `${rate} t`,

  forecastOf: ({ when }: Moment) => `Forecast for ${when}`,
  'sum.last': 'last value',
  'sum.change': '+ predicted change',
  'sum.said': '= predicted',
  'sum.truth': 'true',
  'sum.error': 'error',

  'phase.title': 'Phase portrait',
  'phase.picture': 'The value over how fast it changes: the truth after now, dashed, and what the network says when it feeds itself',
  'phase.across': 'value',
  'phase.up': 'change per unit of time',
  notANumber: 'The network gives no numbers any more: nothing can be forecast.',
  noTest: 'All values are trained on, and none is left to forecast.',
  coming: 'The forecasts are being made.',
  'table.series': 'The series around now',
  'table.errors': 'Errors by steps ahead',
  'table.ahead': 'ahead',

  'date.year': date({ year: 'numeric' }),
  'date.month': date({ month: 'short', year: 'numeric' }),
  'date.shortMonth': date({ month: 'short' }),
  'date.day': date({ day: 'numeric', month: 'short', year: 'numeric' }),
  'date.shortDay': date({ day: 'numeric', month: 'short' }),
  'date.time': date({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
};
