import { quantileShares } from '../../../probes/pulse/pulseNumbers';
import type { Numbers } from '../../figure/numbers';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Language, Word } from '../../words/language';
import type { PulseRowData } from './PulseRow';
import type { PulseSample } from './pulseTrail';

/** A row a layer as it is now, then a row a layer and place of the run that is known. */
export function pulseNumbers(
  rows: readonly PulseRowData[],
  now: number,
  samples: readonly PulseSample[],
  word: Word<PartMessages['pulse']>,
  { share, count, fixed, number }: Pick<Language, 'share' | 'count' | 'fixed' | 'number'>,
): Numbers {
  const nameOf = ({ layer }: PulseRowData) => word('layer', { layer: layer.column });
  return {
    caption: word('table'),
    columns: [
      { name: word('column.layer') },
      { name: word('column.epoch'), text: number },
      { name: word('column.flat'), text: share },
      { name: word('column.still'), text: count },
      ...quantileShares.map((part) => ({ name: word('column.quantile', { share: part }), text: fixed })),
      { name: word('gradient') },
      { name: word('column.start') },
      { name: word('ratio') },
    ],
    rows: [
      ...rows.map((row) => {
        const { flat, still, quantiles, gradientNorm } = row.layer;
        return [nameOf(row), now, flat, still.filter((state) => state > 0).length, ...quantiles, gradientNorm, row.start, row.ratio];
      }),
      ...samples.flatMap(({ at, quantiles, gradientNorms }) =>
        rows.map((row, l) => [
          nameOf(row),
          at,
          Number.NaN,
          Number.NaN,
          ...Array.from(quantiles[l] ?? []),
          gradientNorms[l] ?? Number.NaN,
          row.start,
          Number.NaN,
        ]),
      ),
    ],
  };
}
