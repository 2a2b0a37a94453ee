import type { LandscapeGrid } from '../../jobs/landscape';
import type { Numbers } from '../figure/numbers';
import type { Language } from '../words/language';
import type { InspectWord } from './inspectWord';
import { coordinatesOf } from './landscapeGrid';

interface LandscapeNames {
  /** Of the two directions. */
  readonly names: readonly [string, string];
  /** Of the paths of batches. */
  readonly batchNames: readonly string[];
}

type Written = Pick<Language, 'count' | 'fixed' | 'loss'> & { readonly word: InspectWord };

/** The paths that are drawn, a row a place; then the losses: a row a place up, from the top, a column a place across. */
export function landscapeNumbers(grid: LandscapeGrid, { names, batchNames }: LandscapeNames, written: Written): Numbers {
  const { word, fixed, loss } = written;
  const [across, up] = names;
  const { columns, rows } = coordinatesOf(grid);
  const losses: Numbers = {
    caption: word('landscape.table', { across, up }),
    columns: [{ name: word('landscape.corner') }, ...columns.map((value) => ({ name: fixed(value), text: loss }))],
    rows: rows.map((value, row) => [fixed(value), ...columns.map((_, k) => grid.losses[row * grid.cells + k] as number)]),
  };
  const paths = pathNumbers(grid, { names, batchNames }, written);
  return paths ? { ...paths, after: losses } : losses;
}

/** Of the run's own path the losses stand at the time line: the plane does not go through it. */
function pathNumbers({ path, batches }: LandscapeGrid, { names, batchNames }: LandscapeNames, { word, count, fixed, loss }: Written) {
  const coordinates = names.map((name) => ({ name, text: fixed }));
  const columns = [{ name: word('landscape.pathOf') }, { name: word('landscape.pathEpoch'), text: count }, ...coordinates];
  const caption = word('landscape.pathTable');
  if (batches) {
    const rows = batches.paths.flatMap((each, k) =>
      Array.from(each.across, (a, epoch) => [batchNames[k] ?? '', epoch, a, each.up[epoch] as number, each.losses[epoch] as number]),
    );
    return { caption, columns: [...columns, { name: word('batches.loss'), text: loss }], rows };
  }
  if (!path) return null;
  const rows = path.epochs.map((epoch, k) => [
    word(k < path.present ? 'landscape.past' : k > path.present ? 'landscape.future' : 'landscape.now'),
    epoch,
    path.across[k] as number,
    path.up[k] as number,
  ]);
  return { caption, columns, rows };
}
