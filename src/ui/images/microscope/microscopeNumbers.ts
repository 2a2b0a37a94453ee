import type { Numbers } from '../../figure/numbers';
import type { microscope } from '../../words/en/parts/microscope';
import type { Word } from '../../words/language';
import type { Seen } from './useMicroscope';

/** Every cell of every slice, and what they add up to, with all digits. */
export function microscopeNumbers(
  { aim, reading, source }: Seen,
  layer: string,
  word: Word<typeof microscope>,
  count: (value: number) => string,
): Numbers {
  const { kernel } = source.sliding;
  const hasWeights = source.weights !== null;
  const { row, column, map } = aim;
  const sums: (readonly [string, number])[] = [
    ...(hasWeights ? reading.slices.map(({ sum }, slice) => [word('sum.slice', { slice: slice + 1, count: 2 }), sum] as const) : []),
    ...(reading.bias ? [[word('sum.bias'), reading.bias.value] as const] : []),
    ...(hasWeights ? [[word('sum.z'), reading.z] as const] : []),
    ...(reading.normalised === null ? [] : [[word('sum.norm'), reading.normalised] as const]),
    [word('title.map', { layer, map: map + 1 }), reading.output],
  ];
  return {
    caption: word('table', { layer, map: map + 1, row: row + 1, column: column + 1 }),
    columns: (['slice', 'row', 'column', 'value', 'weight', 'product'] as const)
      .slice(0, hasWeights ? 6 : 4)
      .map((name) => ({ name: word(`table.${name}`), ...(name === 'row' || name === 'column' ? { text: count } : {}) })),
    rows: reading.slices.flatMap(({ values, weights, products }, slice) =>
      Array.from(values, (value, cell) => [
        String((hasWeights ? slice : map) + 1),
        Math.floor(cell / kernel) + 1,
        (cell % kernel) + 1,
        value,
        ...(hasWeights ? [weights[cell] ?? Number.NaN, products[cell] ?? Number.NaN] : []),
      ]),
    ),
    after: { caption: word('table.sums'), columns: [{ name: word('table.part') }, { name: word('table.sum') }], rows: sums },
  };
}
