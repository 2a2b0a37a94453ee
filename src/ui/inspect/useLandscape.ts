import { useCallback, useEffect, useRef, useState } from 'react';
import type { LandscapeAsk } from '../../jobs/landscapePlanes';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { type ShownJob, useJob } from '../views/useJob';

interface ShownLandscape extends ShownJob<'landscape'> {
  /** That the shown result took; null: there is none. */
  readonly seconds: number | null;
}

/** The time line is dragged over many places. */
const restMs = 300;

/**
 * Whoever goes back in time, or on again to where the run had been, sees the landscape from there: the map is computed anew once the run rests. So it is
 * where there was none yet, and the run has gone on since.
 */
function useAfterGoing({ result, problem }: ShownJob<'landscape'>, isQuick: boolean, anew: () => void): void {
  const { run } = useRunner().stores;
  const step = useRun((state) => (state.isPlaying ? null : state.step)); // nothing is drawn anew for every frame of a run
  const [refusedAt, setRefusedAt] = useState<number | null>(null);
  useEffect(() => setRefusedAt(problem && run.getState().step), [problem, run]);
  const path = result?.path;
  const wasBack = !!path && path.present < path.epochs.length - 1;
  const isElsewhere = useRun(({ isPlaying, seeking, step, epoch, lastEpoch }) => {
    if (isPlaying || seeking !== null) return false;
    if (result) return step !== result.place.step && (epoch < lastEpoch || wasBack);
    return refusedAt !== null && step !== refusedAt;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is waited for anew
  useEffect(() => {
    if (!isElsewhere || !isQuick) return;
    const timer = setTimeout(anew, restMs);
    return () => clearTimeout(timer);
  }, [isElsewhere, isQuick, step, anew]);
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
  useAfterGoing(job, examples === null, anew);
  return { ...job, again: anew, seconds };
}
