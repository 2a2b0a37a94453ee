import { useCallback, useEffect, useRef, useState } from 'react';
import type { LandscapeAsk } from '../../jobs/landscapePlanes';
import { useRun } from '../../state/runStore';
import { type ShownJob, useJob } from '../views/useJob';

interface ShownLandscape extends ShownJob<'landscape'> {
  /** That the shown result took; null: there is none. */
  readonly seconds: number | null;
}

const coarse = 25;
const fine = 101;

/**
 * The landscape: fine where the run rests, coarse where it trains. What was computed coarse is computed anew as soon as the run rests; what is fine
 * stays until it is asked for again.
 * @param examples null: the loss is that of all; a number: of so many, and coarse for good
 */
export function useLandscape(ask: LandscapeAsk, examples: number | null): ShownLandscape {
  const isPlaying = useRun((state) => state.isPlaying);
  const key = JSON.stringify(ask);
  const now = isPlaying ? coarse : fine;
  const [asked, setAsked] = useState<{ readonly key: string; readonly points: 25 | 101 }>({ key, points: now });
  const isOver = asked.key !== key || (!isPlaying && asked.points !== fine);
  const points = isOver ? now : asked.points;
  if (isOver) setAsked({ key, points });
  const job = useJob('landscape', { ...ask, ...(examples === null ? { points } : { points: coarse, examples }) });

  const began = useRef(0);
  const [seconds, setSeconds] = useState<number | null>(null);
  const { isUnderWay, result, again } = job;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another ask begins anew while the one before is under way
  useEffect(() => {
    if (isUnderWay) began.current = performance.now();
  }, [isUnderWay, key, points]);
  useEffect(() => setSeconds(result && (performance.now() - began.current) / 1000), [result]);
  const anew = useCallback(() => {
    setAsked({ key, points: now });
    again();
  }, [again, key, now]);
  return { ...job, again: anew, seconds };
}
