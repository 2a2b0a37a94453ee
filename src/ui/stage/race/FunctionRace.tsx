import { useMemo, useState } from 'react';
import type { Racer } from '../../../engine/race/race';
import { entryOf } from '../../../engine/spec';
import { surfaceProblem } from '../../../engine/surfaces/surface';
import { optimizers } from '../../../experiment/optimizers';
import { rowsUntil } from '../../../render/raceCurves';
import { letterOf } from '../../../render/runMarks';
import { Icon } from '../../controls/Icon';
import { Lazily } from '../../controls/Lazily';
import { Figure } from '../../figure/Figure';
import type { Numbers } from '../../figure/numbers';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import { StageHead } from '../StageHead';
import { RaceBar } from './RaceBar';
import { RaceChoice } from './RaceChoice';
import { RaceCurves } from './RaceCurves';
import { RaceFormula } from './RaceFormula';
import { RaceMap } from './RaceMap';
import { RaceTable } from './RaceTable';
import { entrantsOf, type NamedSurface, readsTerms, startOf, surfaceOf } from './raceAsk';
import { goTo, useAt } from './raceClock';
import { useRacers, useSecondsEach } from './useRacers';

const ball = () => import('./RaceBall');

/** Whose place is beyond this has left. */
const furthest = 1000;
/** Beneath this a method counts as arrived. */
export const arrived = 1e-3;

/** One method as it is shown. */
export interface ShownRacer extends Racer {
  readonly index: number;
  readonly letter: string;
  readonly name: string;
  /** How many rows of its path are behind it. */
  readonly rows: number;
}

/** Optimizers on a function of two numbers: no network, the walk alone. */
export function FunctionRace() {
  const word = useWords('race');
  const { named: called, count } = useLanguage();
  /** What was typed and not taken goes with another choice. */
  const [choices, setChoices] = useState(0);
  const [look] = useLook('race');
  const { function: id, f, gamma, noise, seed, evaluations, chosen, rates, rate, axis } = look;
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else decides which function it is
  const named: NamedSurface = useMemo(() => surfaceOf(look), [id, f]);
  const { surface } = named;
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else decides where it is
  const start = useMemo(() => startOf(look, surface), [look.start, surface]);
  const entrants = entrantsOf(look);
  const spec = useMemo(() => ({ problem: surfaceProblem(surface), lowest: surface.lowest, furthest }), [surface]);
  const key = JSON.stringify([id, f, start, entrants, gamma, noise, seed, evaluations]);
  const raced = useRacers(key, entrants, { ...spec, start, evaluations, noise, seed: String(seed), gamma });
  const seconds = useSecondsEach(raced, axis === 'seconds');
  const at = useAt(look);
  const racers: readonly ShownRacer[] = (raced?.racers ?? []).map((racer, index) => ({
    ...racer,
    index,
    letter: letterOf(index),
    name: called('optimizers', entryOf(optimizers, racer.id)).label,
    rows: racer.trail ? rowsUntil(racer.trail.evaluations, at) : 0,
  }));
  const isAbove = surface.lowest !== 0;
  const title = word(`name.${named.name}`);
  const explanation = `${word(`about.${named.name}`)}: ${word('explanation', { count: entrants.length, kind: rates, rate })}`;
  const common = { named, racers, at, isAbove };

  const numbers = (): Numbers => ({
    caption: word('table'),
    columns: [
      { name: word('rule') },
      { name: word('rate') },
      { name: word('now', { isAbove }) },
      { name: word('x') },
      { name: word('y') },
      { name: word('atEnd', { end: evaluations, isAbove }) },
      { name: word('below'), text: count },
    ],
    rows: racers.map(({ letter, name, rate: own, trail, rows }) => {
      const height = (row: number) => (trail?.values[row] ?? Number.NaN) - surface.lowest;
      const first = trail ? trail.values.findIndex((value) => value - surface.lowest < arrived) : -1;
      return [
        `${letter} ${name}`,
        own ?? Number.NaN,
        height(rows - 1),
        trail?.places[2 * rows - 2] ?? Number.NaN,
        trail?.places[2 * rows - 1] ?? Number.NaN,
        height((trail?.values.length ?? 0) - 1),
        trail?.evaluations[first] ?? Number.NaN,
      ];
    }),
  });

  return (
    <div className="race">
      <RaceChoice chosen={named.name} onChoose={() => setChoices(choices + 1)}>
        <RaceFormula key={choices} named={named} start={start} />
      </RaceChoice>
      <div className="race-main">
        <StageHead id="race">
          <button type="button" onClick={() => goTo(1)}>
            <Icon name="reset" />
            {word('startAgain')}
          </button>
        </StageHead>
        <Figure name="race" title={title} explanation={explanation} numbers={numbers}>
          <div className="race-pictures">
            <RaceMap {...common} start={start} />
            <div className="race-side">
              <RaceCurves {...common} seconds={seconds} />
              <RaceTable {...common} />
              <Lazily load={ball} props={common} />
            </div>
          </div>
        </Figure>
      </div>
      <RaceBar hasNoiseless={noise > 0 && entrants.some((entrant) => readsTerms(entrant.id))} chosen={chosen} />
    </div>
  );
}
