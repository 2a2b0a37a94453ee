import { useEffect, useReducer, useState } from 'react';
import type { PulsePast } from '../../../jobs/pulsePast';
import type { Pulse } from '../../../probes/pulse/pulseProbe';
import type { RunInfo } from '../../../run/runInfo';
import { useFrames } from '../../../state/runnerContext';
import { useCalmRun } from '../../views/useCalmRun';
import { type ShownJob, useJob } from '../../views/useJob';
import { useProbe } from '../../views/useProbe';
import { type PulseSample, PulseTrail } from './pulseTrail';

/** Epochs that are trained again for what came before the panel was opened. */
const mostReplayed = 61;

const samplesOf = ({ at, columns, quantiles, gradientNorms }: PulsePast): PulseSample[] =>
  Array.from(at, (epoch, k) => ({
    at: epoch,
    quantiles: columns.map((_, l) => quantiles.subarray(5 * (k * columns.length + l), 5 * (k * columns.length + l + 1))),
    gradientNorms: columns.map((_, l) => gradientNorms[k * columns.length + l] ?? Number.NaN),
  }));

const sampleOf = ({ layers }: Pulse, at: number): PulseSample => ({
  at,
  quantiles: layers.map(({ quantiles }) => quantiles),
  gradientNorms: layers.map(({ gradientNorm }) => gradientNorm),
});

interface ShownPast {
  readonly samples: readonly PulseSample[];
  readonly job: ShownJob<'pulsePast'>;
}

/** The pulse in the course of the run: what came before the panel was opened is trained again on another core, what comes is kept as it is seen. */
export function usePulsePast(info: RunInfo): ShownPast {
  const frames = useFrames();
  const read = useProbe('pulse', {});
  const [trails] = useState(() => ({ info, trail: new PulseTrail() }));
  if (trails.info.runId !== info.runId) Object.assign(trails, { info, trail: new PulseTrail() });
  const { lastEpoch } = useCalmRun();
  const job = useJob('pulsePast', { most: mostReplayed });
  const found = job.result ?? job.partial;
  const [, show] = useReducer((changes: number) => changes + 1, 0);
  useEffect(() => {
    if (!found) return;
    for (const sample of samplesOf(found)) trails.trail.add(sample);
    show(); // nothing else may be about to
  }, [found, trails]);
  useEffect(() => {
    let before: Pulse | null = null;
    const take = () => {
      const [frame, answer] = [frames.current(), read()];
      if (!frame) return;
      const at = frame.epoch + frame.stepInEpoch / info.stepsPerEpoch;
      trails.trail.cut(Math.max(frame.lastEpoch, at));
      if (!answer || answer === before) return; // an answer that was kept belongs to an earlier frame
      before = answer;
      trails.trail.add(sampleOf(answer, at));
    };
    take();
    return frames.subscribe(take);
  }, [frames, read, info, trails]);
  return { samples: trails.trail.samples.filter(({ at }) => at <= lastEpoch + 1), job };
}
