import { useEffect } from 'react';
import { datasets } from '../../../data/registry';
import { entryOf } from '../../../engine/spec';
import { useExperiment } from '../../../state/experimentStore';
import { beginNetworkRace, cancelNetworkRace, mostRaceWeights, raceQueue, useRacePlane } from '../../../state/networkRace';
import { useRunner } from '../../../state/runnerContext';
import { canTrain, useRun } from '../../../state/runStore';
import { Icon } from '../../controls/Icon';
import { Figure } from '../../figure/Figure';
import type { Numbers } from '../../figure/numbers';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import { QueueProgress } from '../QueueProgress';
import type { StageProps } from '../registry';
import { StageHead } from '../StageHead';
import { NetworkCurves } from './NetworkCurves';
import { isInView, NetworkMap } from './NetworkMap';
import { NetworkTable } from './NetworkTable';
import { networkAsk } from './networkAsk';
import { RaceBar } from './RaceBar';
import { RaceChoice } from './RaceChoice';
import { entrantsOf, ownNetwork } from './raceAsk';
import { goTo, useAt } from './raceClock';
import { type NetworkRacer, useNetworkRacers } from './useNetworkRacers';

/** Longer than this is asked about. */
const mostSeconds = 120;

/** Optimizers on the experiment of the page, each as a run of its own. */
export default function NetworkRace({ info }: StageProps) {
  const word = useWords('race');
  const { named, count, loss, number } = useLanguage();
  const { stores } = useRunner();
  const experiment = useExperiment((state) => state.experiment);
  const problem = useRun((state) => state.problem);
  /** What is known of the network is of the page's experiment, and not of the one before. */
  const isKnown = useRun(canTrain);
  const [look] = useLook('race');
  const { gamma, evaluations, rates, rate, target } = look;
  const at = useAt(look);
  const entrants = entrantsOf(look);
  const ask = networkAsk(experiment, entrants, gamma, evaluations);
  const shown = raceQueue.use((state) => state.ask);
  const race = raceQueue.use((state) => state.of);
  const racers = useNetworkRacers(at, target);
  const said = useSaid(problem ? [problem] : [])?.[0];
  const isOther = shown !== '' && shown !== ask;
  // nothing goes on that nobody sees
  useEffect(() => cancelNetworkRace, []);

  const begin = () => {
    const isPageTraining = () => stores.run.getState().isPlaying;
    void beginNetworkRace({ ask, experiment, entrants, gamma, evaluations, isPageTraining, mostSeconds });
  };
  const numbers = (): Numbers | null =>
    racers.some(({ run }) => run)
      ? {
          caption: word('table'),
          columns: [
            { name: word('rule') },
            { name: word('rate'), text: number },
            { name: word('lossNow'), text: loss },
            { name: word('lossEnd', { end: race.evaluations }), text: loss },
            { name: word('testEnd'), text: loss },
            { name: word('belowTarget', { target }), text: count },
            { name: word('axis.evaluations'), text: count },
            { name: word('steps'), text: count },
            { name: word('seconds') },
            { name: word('ends') },
          ],
          rows: racers.flatMap(({ letter, name, run, rate: own, row, reached, end }) => {
            if (!run) return [];
            const { rows } = run;
            const last = (column: Float64Array) => column.at(-1) ?? Number.NaN;
            return [
              [
                `${letter} ${name}`,
                own ?? Number.NaN,
                rows.trainLoss[row] ?? Number.NaN,
                last(rows.trainLoss),
                last(rows.testLoss),
                rows.evaluations[reached] ?? Number.NaN,
                last(rows.evaluations),
                last(rows.steps),
                last(rows.seconds),
                end,
              ],
            ];
          }),
        }
      : null;
  const weights = Math.max(0, ...racers.map(({ run }) => run?.parameterCount ?? 0));
  const hasManyWeights = weights > mostRaceWeights;
  const chosen = racers.find(({ id }) => id === look.chosen)?.index ?? -1;
  return (
    <div className="race">
      <RaceChoice chosen={ownNetwork}>
        {info && isKnown ? (
          <p>
            {word('facts', {
              data: named('datasets', entryOf(datasets, info.dataset)).label,
              examples: info.fitCount,
              weights: info.parameterCount,
            })}
          </p>
        ) : (
          <p role="alert">{said ?? word('noNetwork')}</p>
        )}
        <p className="muted">{word('factsHint')}</p>
      </RaceChoice>
      <div className="race-main">
        <StageHead id="race">
          <QueueProgress queue={raceQueue} onBegin={begin} isOther={isOther} fewer={word('fewer')} />
          <button type="button" onClick={() => goTo(1)}>
            <Icon name="reset" />
            {word('toStart')}
          </button>
        </StageHead>
        <Figure
          name="race"
          title={word('name.network')}
          explanation={`${word('networkExplanation', { count: entrants.length, kind: rates, rate })}${isOther ? ` ${word('otherSettings')}` : ''}`}
          numbers={numbers}
        >
          {race.entrants.length === 0 ? (
            <div className="race-waiting muted">
              <p>{word('waits')}</p>
            </div>
          ) : (
            <div className="race-pictures" data-plain={hasManyWeights || undefined}>
              {!hasManyWeights && <PlaneOrWhy racers={racers} at={at} chosen={chosen} />}
              <div className="race-side race-runs">
                <NetworkCurves racers={racers} chosen={chosen} />
                <NetworkTable racers={racers} evaluations={race.evaluations} />
                {hasManyWeights ? (
                  <p className="muted race-words">{word('manyWeights', { weights, most: mostRaceWeights })}</p>
                ) : (
                  <PlaneWords racers={racers} />
                )}
              </div>
            </div>
          )}
        </Figure>
      </div>
      <RaceBar isNetwork hasNoiseless={false} chosen={look.chosen} />
    </div>
  );
}

/** The plane of the paths, or what it waits for, or why there is none. */
function PlaneOrWhy(props: Omit<Parameters<typeof NetworkMap>[0], 'plane'>) {
  const word = useWords('race');
  const { plane, problem, done } = useRacePlane();
  const phase = raceQueue.use((state) => state.phase);
  const said = useSaid(problem ? [problem] : [])?.[0];
  if (plane) return <NetworkMap plane={plane} {...props} />;
  return (
    <div className="race-waiting muted">
      <p>
        {said
          ? word('noPlane', { reason: said })
          : word(phase !== 'over' || done !== null ? 'planeComes' : props.racers.some(({ run }) => run) ? 'noPaths' : 'noneTrained')}
      </p>
      {done !== null && <progress aria-label={word('planeWork')} value={done} max={1} />}
    </div>
  );
}

function PlaneWords({ racers }: { readonly racers: readonly NetworkRacer[] }) {
  const word = useWords('race');
  const { plane, ways } = useRacePlane();
  if (!plane) return null;
  const far = racers.flatMap(({ index, letter }) => {
    const way = ways[index];
    return way && !isInView(plane, way.index) ? [letter] : [];
  });
  return <p className="muted race-words">{word('plane', { shares: plane.shares, far })}</p>;
}
