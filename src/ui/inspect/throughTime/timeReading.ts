import type { Spectrum } from '../../../probes/throughTime/spectrum';
import type { StepReading, ThroughTime } from '../../../probes/throughTime/throughTime';
import type { TimePast } from '../../../render/paintThroughTime';
import { visible } from '../../../render/sequenceTexts';
import type { RunInfo } from '../../../run/runInfo';
import type { SeriesTable } from '../../../run/seriesTable';
import type { Numbers } from '../../figure/numbers';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Language, Word } from '../../words/language';

export type TimeWord = Word<PartMessages['throughTime']>;

/** What an example reads at every step where that is a symbol; null where it is numbers. */
export function textsOf({ sequences }: RunInfo, index: number): readonly string[] | null {
  if (!sequences || sequences.width !== null) return null;
  const { steps, x, alphabet } = sequences;
  return Array.from({ length: steps }, (_, t) => {
    const symbol = x[index * steps + t] ?? 0;
    return visible(alphabet?.[symbol] ?? String(symbol));
  });
}

/** So many steps back from the loss the norm first falls below this share of what it is there; null: nowhere. */
export function stepsUntil({ h, last }: Pick<ThroughTime, 'h' | 'last'>, share: number): number | null {
  const end = h[last] ?? 0;
  for (let t = last - 1; t >= 0; t--) if ((h[t] ?? 0) < share * end) return last - t;
  return null;
}

/** A clipped gradient is as long as the bound; kernels in singles come this near. */
const rounding = 1e-4;

/** The norms of a layer's series by epoch, and the epochs whose last update was cut short. @param clipNorm 0: none is */
export function pastOf(info: RunInfo, series: SeriesTable, column: number, clipNorm: number): TimePast {
  const prefix = `throughTime.${column}.`;
  const norms = info.series.filter((name) => name.startsWith('gradientNorm.')).map((name) => series.column(name));
  const clipped: number[] = [];
  for (let epoch = 1; clipNorm > 0 && epoch < series.length; epoch++) {
    const squares = norms.reduce((sum, values) => sum + (values[epoch] ?? 0) ** 2, 0);
    if (Math.abs(Math.sqrt(squares) / clipNorm - 1) < rounding) clipped.push(epoch);
  }
  return {
    length: series.length,
    columns: info.series
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ step: Number(name.slice(prefix.length)) - 1, values: series.column(name) })),
    clipped,
  };
}

/** A row a step; after it the eigenvalues at the chosen one, and a row an epoch. */
export function timeNumbers(
  info: RunInfo,
  answer: ThroughTime,
  reading: StepReading | null,
  past: TimePast,
  word: TimeWord,
  { compact, count }: Language,
): Numbers {
  const texts = textsOf(info, answer.index);
  const eigenvalues = (name: string, spectrum: Spectrum | null) =>
    Array.from(spectrum?.re ?? [], (re, k) => {
      const im = spectrum?.im[k] ?? 0;
      return [name, re, im, Math.sqrt(re * re + im * im)];
    });
  const rows = reading ? [...eigenvalues(word('ofMatrix', answer), reading.recurrent), ...eigenvalues(word('ofStep'), reading.step)] : [];
  const epochs: Numbers = {
    caption: word('tablePast'),
    columns: [
      { name: word('epoch'), text: count },
      ...past.columns.map(({ step }) => ({ name: word('norm', { step: step + 1 }), text: compact })),
    ],
    rows: Array.from({ length: past.length }, (_, epoch) => [epoch, ...past.columns.map(({ values }) => values[epoch] ?? Number.NaN)]),
  };
  return {
    caption: word('table', { step: answer.last + 1 }),
    columns: [
      { name: word('step'), text: count },
      ...(texts ? [{ name: word('reads') }] : []),
      { name: word('now'), text: compact },
      { name: word('start'), text: compact },
      ...(answer.c ? [{ name: word('memory'), text: compact }] : []),
    ],
    rows: Array.from(answer.h, (norm, t) => [
      t + 1,
      ...(texts ? [texts[t] ?? ''] : []),
      norm,
      answer.start[t] ?? Number.NaN,
      ...(answer.c ? [answer.c[t] ?? Number.NaN] : []),
    ]),
    after: {
      caption: word('tableEigenvalues', { step: answer.at + 1 }),
      columns: [
        { name: word('matrix') },
        { name: word('real'), text: compact },
        { name: word('imaginary'), text: compact },
        { name: '|λ|', text: compact },
      ],
      rows,
      after: epochs,
    },
  };
}
