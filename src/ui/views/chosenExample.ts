import { useMemo } from 'react';
import { exampleIndex, type Numbered } from '../../experiment/shownExample';
import type { ExampleTrace } from '../../probes/exampleTrace';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { type OwnImage, useView } from '../../state/viewStore';
import { useProbe } from './useProbe';

/** What the network makes of what images and sequences show: an image of one's own in place of the example. */
export function useChosenTrace(info: RunInfo): () => ExampleTrace | null {
  const index = useChosenExample(info);
  const own = useOwnImage(info);
  const values = useMemo(() => own?.image && Array.from(own.image), [own]);
  const ofExample = useProbe('example', own ? null : { index });
  const ofOwn = useProbe('ownInput', values ? { values } : null);
  if (own && !own.image) return nothing;
  return own ? ofOwn : ofExample;
}

const nothing = () => null;

/** The image made by hand, where it is one of this data set. */
export const useOwnImage = ({ dataset }: RunInfo): OwnImage | null =>
  useView(({ own }) => (own !== null && own.dataset === dataset ? own : null));

/** The example that images and sequences show: the chosen one, or the first test example where none was chosen or it is there no more. */
export const useChosenExample = (info: RunInfo): number =>
  shownExample(
    info,
    useExperiment(({ experiment }) => experiment.view.example),
  );

/** @param chosen as a link names it; empty: none was */
export function shownExample(info: Pick<RunInfo, 'trainCount' | 'count'> & Numbered, chosen: string): number {
  return exampleIndex(chosen, info) ?? (info.trainCount < info.count ? info.trainCount : 0);
}
