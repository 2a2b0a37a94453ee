import { useEffect } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { type OwnImage, showOwnImage, useView } from '../../state/viewStore';

/** What was made by hand for each data set, until it is taken back there. */
const drawn = new Map<string, OwnImage>();

/** A drawing goes with its data set: who comes back to the set finds it, unless the link names an example, or the images of a picture are of another size now. */
export function useKeptDrawings({ dataset, images }: RunInfo): void {
  const { run } = useRunner().stores;
  useEffect(
    () =>
      useView.subscribe(({ own }, { own: before }) => {
        if (own) drawn.set(own.dataset, own);
        else if (before && before.dataset === run.getState().info?.dataset) drawn.delete(before.dataset);
      }),
    [run],
  );
  const size = images ? images.shape[0] * images.shape[1] * images.shape[2] : 0;
  useEffect(() => {
    // what is made of strokes is made anew
    const fits = ({ image, strokes }: OwnImage) => strokes !== null || (image?.length ?? size) === size;
    const { own } = useView.getState();
    if (own?.dataset === dataset && !fits(own)) showOwnImage(null);
    const kept = drawn.get(dataset);
    if (kept && fits(kept) && useView.getState().own === null && useExperiment.getState().experiment.view.example === '')
      showOwnImage(kept);
  }, [dataset, size]);
}
