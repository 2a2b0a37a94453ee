import { type CurveFate, fateOf } from '../../../render/curveFate';
import type { ComparedMember } from '../../../state/comparedMember';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Word } from '../../words/language';

export type Axis = 'epochs' | 'updates' | 'evaluations' | 'seconds';

/** Where a run's epochs lie on an axis: what it had done by then. Seconds are given in thousandths; null: in epochs. */
export function placesOf({ info, table, costs }: ComparedMember, axis: Axis): Float64Array | null {
  if (axis === 'epochs' || !info) return null;
  if (axis === 'updates') return Float64Array.from({ length: table.length }, (_, epoch) => epoch * info.stepsPerEpoch);
  const places = new Float64Array(table.length);
  let at = 1;
  for (let epoch = 1; epoch < table.length; epoch++) {
    while (at < costs.length - 1 && (costs[at]?.epoch ?? 0) < epoch) at++;
    const [before, after] = [costs[at - 1], costs[at]];
    if (!before || !after) break;
    // between two looks at it a run is taken to be as fast as it is on the whole
    const share = (epoch - before.epoch) / Math.max(1, after.epoch - before.epoch);
    const of = ({ evaluations, seconds }: typeof before) => (axis === 'evaluations' ? evaluations : 1000 * seconds);
    places[epoch] = of(before) + share * (of(after) - of(before));
  }
  return places;
}

/** The epoch that is shown of a run: that of its picture. */
export const epochOf = ({ frame }: ComparedMember): number => frame?.epoch ?? 0;

export function memberFate(member: ComparedMember, column: 'trainLoss' | 'testLoss'): CurveFate | null {
  const { table, frame } = member;
  const divergedAt = frame?.status.kind === 'diverged' ? frame.status.step : null;
  return fateOf(table.column(column), table.length, divergedAt);
}

export function fateText(fate: CurveFate | null, word: Word<PartMessages['compare']>): string {
  if (!fate) return '';
  if (fate.kind === 'diverged') return word('fate.diverged', fate);
  if (fate.kind === 'left') return word('fate.left', fate);
  if (fate.kind === 'jumps') return word('fate.jumps', fate);
  return fate.kind === 'falling' ? word('fate.falling') : word('fate.settled', fate);
}

/** The numbers of a run where it stands; those of one that diverged are none. */
export function scoresOf({ table, frame }: ComparedMember) {
  const epoch = frame?.epoch ?? 0;
  const at = (name: string) => (epoch < table.length ? (table.column(name)[epoch] ?? Number.NaN) : Number.NaN);
  const tests = table.column('testLoss').subarray(0, table.length);
  let best = -1;
  tests.forEach((loss, row) => {
    if (Number.isFinite(loss) && (best < 0 || loss < (tests[best] as number))) best = row;
  });
  return {
    hasDiverged: frame?.status.kind === 'diverged',
    epoch,
    train: at('trainLoss'),
    test: at('testLoss'),
    metric: at('testMetric'),
    best: best < 0 ? null : { epoch: best, loss: tests[best] as number },
  };
}
