import type { Numbers } from '../../figure/numbers';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Language, Word } from '../../words/language';
import type { RunRow } from './RunMenu';
import type { SeedBands } from './useSeedBands';

/** The losses of every run at the end of every epoch. */
export function curveNumbers(
  rows: readonly RunRow[],
  bands: readonly (SeedBands | null)[],
  word: Word<PartMessages['compare']>,
  { loss }: Language,
): Numbers | null {
  const length = Math.max(0, ...rows.map(({ member }) => member.table.length));
  if (length === 0) return null;
  const columns = rows.flatMap(({ letter, name, member }, run) =>
    (['trainLoss', 'testLoss'] as const).flatMap((column) => {
      const title = `${letter} ${name}, ${word(column === 'trainLoss' ? 'of.train' : 'of.test')}`;
      const band = bands[run]?.[column];
      const own = { name: title, values: member.table.column(column), length: member.table.length };
      if (!band) return [own];
      const ofSeeds = (['low', 'median', 'high'] as const).map((part) => ({
        name: `${title}, ${word(`column.${part}`)}`,
        values: band[part],
        length: band[part].length,
      }));
      return [own, ...ofSeeds];
    }),
  );
  return {
    caption: word('title'),
    columns: [{ name: word('column.epoch') }, ...columns.map(({ name }) => ({ name, text: loss }))],
    rows: Array.from({ length }, (_, epoch) => [
      String(epoch),
      ...columns.map(({ values, length: known }) => (epoch < known ? (values[epoch] as number) : Number.NaN)),
    ]),
  };
}
