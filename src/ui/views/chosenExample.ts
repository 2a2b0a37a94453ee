import { useMemo } from 'react';
import type { ExampleTrace } from '../../probes/exampleTrace';
import type { RunInfo } from '../../run/runInfo';
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

/** The example that images and sequences show: the chosen one, or the first test example while none was chosen. */
export const useChosenExample = (info: RunInfo): number =>
  shownExample(
    info,
    useView((state) => state.testExample),
  );

/** @param chosen null: none was */
export function shownExample({ trainCount, count }: Pick<RunInfo, 'trainCount' | 'count'>, chosen: number | null): number {
  const first = trainCount < count ? trainCount : 0;
  return chosen === null ? first : Math.min(chosen, count - 1);
}
