import { useEffect, useMemo, useRef, useState } from 'react';
import { type Partner, partnerOf } from '../../../experiment/partnerNetwork';
import type { ChangedTest, ChangedTestAsk } from '../../../jobs/changedTest';
import type { RunInfo } from '../../../run/runInfo';
import { experimentFiles } from '../../../state/experimentFiles';
import { useExperiment } from '../../../state/experimentStore';
import { runJob } from '../../../state/jobs';
import { useLongWork } from '../../stage/compare/useLongWork';
import { useCalmRun } from '../../views/useCalmRun';

type Ask = Omit<ChangedTestAsk, 'epochs'>;

/** A network of the other kind, trained on another core when it is asked for, and then what it makes of the images as they are changed. */
export function usePartner(info: RunInfo, ask: Ask) {
  const { experiment } = useExperiment((state) => state);
  const { epoch } = useCalmRun();
  const [trained, setTrained] = useState<{ readonly partner: Partner; readonly bytes: Uint8Array } | null>(null);
  const [shown, setShown] = useState<ChangedTest | null>(null);
  const { done, problem, begin, cancel } = useLongWork();
  const work = useRef(begin);
  work.current = begin;
  const [height = 1, width = 1, channels = 1] = info.images?.shape ?? [];
  const partner = useMemo(
    () =>
      partnerOf(experiment, {
        inputs: height * width * channels,
        classes: info.classes.length,
        parameters: info.parameterCount,
        epoch,
      }),
    [experiment, info, epoch, height, width, channels],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another run it is another one
  useEffect(() => {
    cancel();
    setTrained(null);
    setShown(null);
  }, [info.runId]);
  const test = async (from: Partner, bytes: Uint8Array | null) => {
    const source = { experiment: from.experiment, ...(await experimentFiles(from.experiment)), bytes };
    await work.current(async ({ signal, onProgress }) => {
      const result = await runJob(
        'changedTest',
        source,
        { ...ask, epochs: bytes ? 0 : from.epochs },
        {
          signal,
          onProgress: (progress) => {
            onProgress(progress.done / progress.of);
            if (progress.partial && progress.partial.image.length > 0) setShown(progress.partial);
          },
        },
      );
      setShown(result);
      if (result.bytes) setTrained({ partner: from, bytes: result.bytes });
    });
  };
  const text = JSON.stringify(ask);
  const asked = useRef(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is asked is known by its text
  useEffect(() => {
    if (!trained || asked.current === text) return;
    const later = setTimeout(() => {
      asked.current = text;
      cancel();
      void test(trained.partner, trained.bytes);
    }, 300);
    return () => clearTimeout(later);
  }, [text, trained]);
  return {
    partner: trained?.partner ?? partner,
    isTrained: trained !== null,
    shown,
    done,
    problem,
    cancel,
    train: () => {
      asked.current = text;
      void test(partner, null);
    },
  };
}
