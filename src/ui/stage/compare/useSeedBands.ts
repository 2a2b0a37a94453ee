import { useState } from 'react';
import type { TrainedRun } from '../../../jobs/training';
import { bandOf, type SeedBand } from '../../../render/seedBand';
import { textOfCourse } from '../../../state/comparedMember';
import { withOtherSeeds } from '../../../state/otherSeeds';
import type { RunRow } from './RunMenu';
import { useLongWork } from './useLongWork';

type LossColumn = 'trainLoss' | 'testLoss';

/** Of both losses of a run. */
export type SeedBands = Readonly<Record<LossColumn, SeedBand>>;

function bandsOf(runs: readonly TrainedRun[]): SeedBands {
  const of = (name: LossColumn) => bandOf(runs.map(({ columns, series }) => series.columns[columns.indexOf(name)] ?? new Float64Array(0)));
  return { trainLoss: of('trainLoss'), testLoss: of('testLoss') };
}

/** Trains the runs with other seeds when it is asked for; the bands of runs that are otherwise now are gone. */
export function useSeedBands(rows: readonly RunRow[]) {
  const [known, setKnown] = useState<ReadonlyMap<string, SeedBands>>(new Map());
  const { done, problem, begin, cancel } = useLongWork();
  const train = () =>
    begin(async (options) => {
      // what left another, or was changed by hand, has no other seeds
      const members = rows.flatMap(({ member }) => (member.course.length === 1 && !member.saved ? [member] : []));
      const epochs = Math.max(1, ...rows.map(({ member }) => member.table.length - 1));
      const experiments = members.map(({ experiment }) => experiment);
      const all = await withOtherSeeds(experiments, { epochs, ...options });
      setKnown(new Map(members.map(({ course }, index) => [textOfCourse(course), bandsOf(all[index] ?? [])])));
    });
  const bands = rows.map(({ member }) => (known.size > 0 ? (known.get(textOfCourse(member.course)) ?? null) : null));
  return { bands, done, problem, begin: () => void train(), cancel };
}
