import { useEffect } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useRun } from '../../state/runStore';
import { noticeSilence, type Silence } from '../../state/silence';
import { areAlike, silentLayer } from '../../state/silenceOf';
import { useAnswer } from '../views/useProbe';

const firstEpoch = 2; // before, a network that has hardly begun may give one answer to all

/** Shows nothing: notices that the network gives one answer to every image, or that a layer of it is 0 for all. */
export function SilenceWatch({ info }: { readonly info: RunInfo }): null {
  const predicted = useAnswer('predictions', {});
  const silent = useAnswer('silentMaps', {});
  const isReady = useRun(({ epoch, status }) => epoch >= firstEpoch && status.kind !== 'diverged');
  const found = isReady ? silenceOf(info, predicted, silent) : null;
  useEffect(() => noticeSilence(found));
  useEffect(() => () => noticeSilence(null), []);
  return null;
}

function silenceOf(
  { runId, classes }: RunInfo,
  predicted: Int16Array | null,
  silent: Parameters<typeof silentLayer>[0] | null,
): Silence | null {
  const number = silent ? silentLayer(silent) : -1;
  const isOne = predicted !== null && areAlike(predicted);
  if (!isOne && number < 0) return null;
  return {
    runId,
    only: isOne ? { name: classes[predicted[0] ?? 0] ?? '', images: predicted.length } : null,
    layer: silent && number > 0 ? { number, images: silent.images } : null,
  };
}
