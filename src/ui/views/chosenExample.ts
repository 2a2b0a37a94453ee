import { useMemo } from 'react';
import type { ExampleTrace } from '../../probes/exampleTrace';
import type { RunInfo } from '../../run/runInfo';
import { useView } from '../../state/viewStore';
import { useProbe } from './useProbe';

/** What the network makes of what images and sequences show: an image of one's own in place of the example. */
export function useChosenTrace(info: RunInfo): () => ExampleTrace | null {
  const index = useChosenExample(info);
  const own = useView((state) => state.ownImage);
  const values = useMemo(() => own && Array.from(own), [own]);
  const ofExample = useProbe('example', values ? null : { index });
  const ofOwn = useProbe('ownInput', values && { values });
  return values ? ofOwn : ofExample;
}

/** The example that images and sequences show: the chosen one, or the first test example while none was chosen. */
export function useChosenExample(info: RunInfo): number {
  const chosen = useView((state) => state.testExample);
  const first = info.trainCount < info.count ? info.trainCount : 0;
  return chosen === null ? first : Math.min(chosen, info.count - 1);
}
