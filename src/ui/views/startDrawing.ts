import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { limits } from '../../experiment/limits';
import type { RunInfo } from '../../run/runInfo';
import { drawOn, useExperiment } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';

/** Drawing begins with the points that are there, so that nothing has to be drawn twice. */
export function startDrawing(info: RunInfo | null): void {
  const { experiment } = useExperiment.getState();
  const entry = entryOf(datasets, experiment.dataset.id);
  if (entry.own !== 'points' && entry.own !== 'curve') {
    const width = entry.inputNames?.length ?? 0;
    const isFunction = width === 1;
    const isPlane = width === 2 && entry.task !== 'regression';
    const points =
      info && (isFunction || isPlane)
        ? Array.from({ length: Math.min(info.count, limits.points) }, (_, n) => ({
            x: info.x[n * width] ?? 0,
            y: isFunction ? 0 : (info.x[n * width + 1] ?? 0),
            value: info.t[n] ?? 0,
          }))
        : [];
    drawOn(points, isFunction);
  }
  useView.setState({ drawing: 0 });
}
