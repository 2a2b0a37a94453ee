import type { LayerHistory } from '../../render/layerCurves';
import type { RunInfo } from '../../run/runInfo';
import type { Frames } from '../../state/frames';
import type { RunMoment } from '../words/en/parts/inspect';
import type { Language } from '../words/language';
import type { InspectWord } from './inspectWord';
import { layerSeries, layersOf } from './layerSeries';

/** A series with a column a layer, over single steps where the run records them, otherwise over epochs. */
export function finestSeries(info: RunInfo, frames: Frames, name: string): LayerHistory {
  if (info.seriesEvery === 0) return layerSeries({ info, series: frames.series() }, name);
  const steps = frames.steps();
  return { length: steps.length, steps: steps.column('step'), layers: layersOf(steps, info.stepSeries, name) };
}

/** Epoch or step of a row, for who says it. */
export const momentOf = ({ steps }: LayerHistory, row: number): RunMoment =>
  steps ? { unit: 'step', at: steps[row] ?? 0 } : { unit: 'epoch', at: Math.max(0, row) };

/** A layer as it stands at the end of its curve: the number of its column in the graph. */
export const shortLayerName = ({ layers }: RunInfo, layer: number, word: InspectWord, { count }: Language): string =>
  layer === layers.length - 1 ? word('curves.output') : count(layer);
