import type { ExcitedAnswer } from '../../../probes/wants/excitedProbe';
import type { LooksAnswer } from '../../../probes/wants/looksProbe';
import type { TuningAnswer } from '../../../probes/wants/tuningProbe';
import { barAngles } from '../../../probes/wants/tuningProbe';
import type { RunInfo } from '../../../run/runInfo';
import type { Numbers } from '../../figure/numbers';
import type { useWords } from '../../words/useLanguage';

interface Shown {
  readonly info: RunInfo;
  readonly tuning: TuningAnswer | null;
  readonly excited: ExcitedAnswer | null;
  readonly looks: LooksAnswer | null;
  readonly word: ReturnType<typeof useWords<'wants'>>;
}

/** All that is seen, as tables: a row a bar, a row an image, a row a patch. */
export function wantsNumbers({ info, tuning, excited, looks, word }: Shown): Numbers | null {
  const tables = [
    tuning && barNumbers(tuning, word),
    excited && excitedNumbers(info, excited, word),
    looks && looksNumbers(info, looks, word),
  ].filter((table) => table !== null);
  return tables.reduceRight<Numbers | null>((after, table) => (after ? { ...table, after } : table), null);
}

const barNumbers = ({ units, now, start }: TuningAnswer, word: Shown['word']): Numbers => ({
  caption: word('numbers.bars'),
  columns: [
    { name: word('numbers.angle'), text: String },
    ...Array.from({ length: units }, (_, u) => [
      { name: word('numbers.now', { unit: u + 1 }) },
      { name: word('numbers.start', { unit: u + 1 }) },
    ]).flat(),
  ],
  rows: Array.from({ length: barAngles }, (_, k) => [
    (180 * k) / barAngles,
    ...Array.from({ length: units }, (_u, u) => [now[u * barAngles + k] as number, start[u * barAngles + k] as number]).flat(),
  ]),
});

function excitedNumbers(info: RunInfo, { layer, indices, values, places }: ExcitedAnswer, word: Shown['word']): Numbers {
  const columns = info.layers[layer]?.shape[1] ?? 1;
  const hasPlaces = (places[0] ?? -1) >= 0;
  return {
    caption: word('numbers.excited'),
    columns: [
      { name: word('numbers.image'), text: String },
      { name: word('numbers.value') },
      ...(hasPlaces
        ? [
            { name: word('numbers.row'), text: String },
            { name: word('numbers.column'), text: String },
          ]
        : []),
    ],
    rows: Array.from(indices, (index, k) => {
      const place = places[k] as number;
      const number = index < info.trainCount ? index + 1 : index - info.trainCount + 1;
      return [number, values[k] as number, ...(hasPlaces ? [Math.floor(place / columns) + 1, (place % columns) + 1] : [])];
    }),
  };
}

function looksNumbers(info: RunInfo, { saliency, falls, columns, step }: LooksAnswer, word: Shown['word']): Numbers {
  const [, width = 1, channels = 1] = info.images?.shape ?? [];
  const sumAt = (row: number, column: number) => {
    const at = (row * width + column) * channels;
    return saliency.subarray(at, at + channels).reduce((sum, value) => sum + value, 0);
  };
  return {
    caption: word('numbers.saliency'),
    columns: [
      { name: word('numbers.row'), text: String },
      { name: word('numbers.column'), text: String },
      { name: word('looks.saliency') },
      { name: word('numbers.fall') },
    ],
    rows: Array.from(falls, (fall, i) => {
      const [row, column] = [Math.floor(i / columns) * step, (i % columns) * step];
      return [row + 1, column + 1, sumAt(row, column), fall];
    }),
  };
}
