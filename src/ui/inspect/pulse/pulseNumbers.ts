import { quantileShares } from '../../../probes/pulse/pulseNumbers';
import type { SkipPulse } from '../../../probes/pulse/pulseProbe';
import type { Numbers } from '../../figure/numbers';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Language, Word } from '../../words/language';
import type { PulseRowData } from './PulseRow';
import type { PulseSample } from './pulseTrail';

const unknown = (count: number): number[] => Array.from({ length: count }, () => Number.NaN);

/** A row a layer as it is now, a row a skip connection, then a row a layer and place of the run that is known. */
export function pulseNumbers(
  rows: readonly PulseRowData[],
  skips: readonly SkipPulse[],
  now: number,
  samples: readonly PulseSample[],
  word: Word<PartMessages['pulse']>,
  { share, count, fixed, number }: Pick<Language, 'share' | 'count' | 'fixed' | 'number'>,
): Numbers {
  const nameOf = ({ layer }: PulseRowData) => word('layer', { layer: layer.column });
  const ofSkips = skips.length > 0 ? [{ name: word('column.along') }, { name: word('column.through') }] : [];
  const noSkip = unknown(ofSkips.length);
  const columns = [
    { name: word('column.layer') },
    { name: word('column.epoch'), text: number },
    { name: word('column.flat'), text: share },
    { name: word('column.still'), text: count },
    ...quantileShares.map((part) => ({ name: word('column.quantile', { share: part }), text: fixed })),
    { name: word('gradient') },
    { name: word('column.start') },
    { name: word('ratio') },
  ];
  return {
    caption: word('table'),
    columns: [...columns, ...ofSkips],
    rows: [
      ...rows.map((row) => {
        const { flat, still, quantiles, gradientNorm } = row.layer;
        const isStill = still.filter((state) => state > 0).length;
        return [nameOf(row), now, flat, isStill, ...quantiles, gradientNorm, row.start, row.ratio, ...noSkip];
      }),
      ...skips.map(({ from, to, along, through }) => [
        word('column.skip', { from, to }),
        now,
        ...unknown(columns.length - 2),
        along,
        through,
      ]),
      ...samples.flatMap(({ at, quantiles, gradientNorms }) =>
        rows.map((row, l) => [
          nameOf(row),
          at,
          ...unknown(2),
          ...Array.from(quantiles[l] ?? unknown(quantileShares.length)),
          gradientNorms[l] ?? Number.NaN,
          row.start,
          Number.NaN,
          ...noSkip,
        ]),
      ),
    ],
  };
}
