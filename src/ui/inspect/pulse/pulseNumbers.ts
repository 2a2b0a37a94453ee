import { quantileShares } from '../../../probes/pulse/pulseNumbers';
import type { Pulse } from '../../../probes/pulse/pulseProbe';
import type { Numbers } from '../../figure/numbers';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Language, Word } from '../../words/language';
import type { PulseRowData } from './PulseRow';

/** A row a layer. */
export function pulseNumbers(
  rows: readonly PulseRowData[],
  { layers }: Pulse,
  word: Word<PartMessages['pulse']>,
  { share, count, fixed }: Pick<Language, 'share' | 'count' | 'fixed'>,
): Numbers {
  return {
    caption: word('table'),
    columns: [
      { name: word('column.layer') },
      { name: word('column.flat'), text: share },
      { name: word('column.still'), text: count },
      ...quantileShares.map((part) => ({ name: word('column.quantile', { share: part }), text: fixed })),
      { name: word('gradient') },
      { name: word('column.start') },
      { name: word('ratio') },
    ],
    rows: rows.map(({ start, ratio }, l) => {
      const { column, flat, still, quantiles, gradientNorm } = layers[l] as Pulse['layers'][number];
      return [word('layer', { layer: column }), flat, still.filter((state) => state > 0).length, ...quantiles, gradientNorm, start, ratio];
    }),
  };
}
