import { useEffect, useRef, useState } from 'react';
import { type Entrant, type Racer, type RaceSpec, race } from '../../../engine/race/race';

/** So long the page may be kept from what it is asked. */
const sliceMs = 8;

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** What came of a race, and what it was of. */
export interface Raced {
  readonly racers: readonly Racer[];
  readonly spec: RaceSpec;
}

/**
 * The race of these entrants: at once where it takes a few milliseconds, otherwise in slices; while one is under way the one before is shown, and of
 * all that are asked for meanwhile the last is raced next.
 * @param key names entrants and spec
 */
export function useRacers(key: string, entrants: readonly Entrant[], spec: RaceSpec): Raced | null {
  const [raced, setRaced] = useState<Raced | null>(null);
  const wanted = useRef<{ readonly key: string; readonly entrants: readonly Entrant[]; readonly spec: RaceSpec } | null>(null);
  const isRacing = useRef(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all of it
  useEffect(() => {
    wanted.current = { key, entrants, spec };
    if (isRacing.current) return;
    const work = async () => {
      isRacing.current = true;
      while (wanted.current && !isGone.current) {
        const ask = wanted.current;
        wanted.current = null;
        const running = race(ask.entrants, ask.spec);
        let began = performance.now();
        for (let step = running.next(); !isGone.current; step = running.next()) {
          if (step.done) {
            setRaced({ racers: step.value, spec: ask.spec });
            break;
          }
          if (performance.now() - began < sliceMs) continue;
          await nextTurn();
          began = performance.now();
        }
      }
      isRacing.current = false;
    };
    void work();
  }, [key]);
  return raced;
}

const leastMs = 4;

/** Seconds that an evaluation takes each method here, its own work with it; measured where it is wanted. */
export function useSecondsEach(raced: Raced | null, isWanted: boolean): readonly number[] | null {
  const [measured, setMeasured] = useState<{ readonly of: Raced; readonly seconds: readonly number[] } | null>(null);
  useEffect(() => {
    if (!raced || !isWanted) return;
    let isStale = false;
    const measure = async () => {
      const seconds: number[] = [];
      for (const { id, rate, trail } of raced.racers) {
        await nextTurn();
        if (isStale) return;
        const began = performance.now();
        let evaluations = 0;
        let now = began;
        while (trail && now - began < leastMs) {
          const running = race([{ id, rate: rate ?? 1 }], raced.spec);
          for (let step = running.next(); ; step = running.next()) if (step.done) break;
          evaluations += trail.evaluations.at(-1) ?? 1;
          now = performance.now();
        }
        seconds.push(evaluations === 0 ? 0 : (now - began) / 1000 / evaluations);
      }
      setMeasured({ of: raced, seconds });
    };
    void measure();
    return () => {
      isStale = true;
    };
  }, [raced, isWanted]);
  return measured && measured.of === raced ? measured.seconds : null;
}
