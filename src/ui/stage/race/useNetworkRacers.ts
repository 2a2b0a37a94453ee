import { entryOf } from '../../../engine/spec';
import type { Experiment } from '../../../experiment/experiment';
import { optimizers } from '../../../experiment/optimizers';
import type { RacedRun } from '../../../jobs/raceRun';
import { fateOf } from '../../../render/curveFate';
import { rowsUntil } from '../../../render/raceCurves';
import { letterOf } from '../../../render/runMarks';
import { bestTry, raceQueue } from '../../../state/networkRace';
import type { Sentence } from '../../../state/sentences';
import { useLanguage, useWords } from '../../words/useLanguage';
import { fateText } from '../compare/comparedNumbers';
import { rounding } from './raceAsk';

/** One method as it is shown. */
export interface NetworkRacer {
  readonly id: string;
  readonly index: number;
  readonly letter: string;
  readonly name: string;
  /** Null: it chooses its own steps, or it has none yet. */
  readonly rate: number | null;
  /** It diverged at every rate that was tried. */
  readonly isForWantOfBetter: boolean;
  /** Its best run; null as long as there is none. */
  readonly run: Omit<RacedRun, 'way'> | null;
  readonly experiment: Experiment | null;
  /** Why it cannot train this network. */
  readonly refusal: Sentence | null;
  /** The row of its curve at which it stands. */
  readonly row: number;
  /** How its curve ends, in words. */
  readonly end: string;
  /** The first row that lies below the target; −1: none does. */
  readonly reached: number;
}

/** What the race on the network has come to, each method at its best. */
export function useNetworkRacers(at: number, target: number): readonly NetworkRacer[] {
  const word = useWords('race');
  const fateWord = useWords('compare');
  const { named } = useLanguage();
  const { of: race, results } = raceQueue.use();
  const endOf = ({ end, rows: { trainLoss } }: Omit<RacedRun, 'way'>): string => {
    const value = trainLoss.at(-1) ?? Number.NaN;
    if (end.kind === 'diverged') return fateWord('fate.diverged', end);
    if (end.kind === 'stoppedEarly') return word('stoppedEarly', end);
    if (value < rounding) return word('atRounding', { value: rounding });
    if (end.kind === 'settled') return fateWord('fate.settled', { value });
    const fate = fateOf(trainLoss, trainLoss.length, null);
    return fate ? fateText(fate, fateWord) : word('endsAt', { value });
  };
  return race.entrants.map(({ id, rate }, index) => {
    const best = bestTry(race, results, index);
    const result = results[best];
    const run = result?.kind === 'trained' ? result.run : null;
    const refused = results.find((one, k) => race.tries[k]?.entrant === index && one?.kind === 'refused');
    return {
      id,
      index,
      letter: letterOf(index),
      name: named('optimizers', entryOf(optimizers, id)).label,
      rate: race.tries[best]?.rate ?? null,
      isForWantOfBetter: rate === null && run?.end.kind === 'diverged',
      run,
      experiment: race.tries[best]?.experiment ?? null,
      refusal: !run && refused?.kind === 'refused' ? refused.sentence : null,
      row: run ? Math.max(0, rowsUntil(run.rows.evaluations, at) - 1) : 0,
      end: run ? endOf(run) : '',
      reached: run ? run.rows.trainLoss.findIndex((loss) => loss < target) : -1,
    };
  });
}
