import { type LayerHistory, paintLayerCurves } from '../../render/layerCurves';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { compact } from '../format';
import { useCanvas } from '../views/useCanvas';
import './LayerCurves.css';
import { layerSeries, valuesAt } from './layerSeries';
import type { PanelProps } from './registry';

const words = {
  notYet: 'No epoch is over yet: press Play.',
  summary: (name: string, epoch: number, small: string, large: string) =>
    `${name} of each layer by epoch; at epoch ${epoch} ${small}, ${large}`,
  inLayer: (which: string, value: string, layer: string) => `${which} ${value} in layer ${layer}`,
};

/** The curves in words: where they are smallest and largest. */
function inWords(name: string, history: LayerHistory, epoch: number): string {
  const values = valuesAt(history, epoch);
  const at = (wanted: number) => history.layers[values.indexOf(wanted)]?.name ?? '';
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return `${name}: ${words.notYet}`;
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const part = (which: string, value: number) => words.inLayer(which, compact(value), at(value));
  return words.summary(name, epoch, part('smallest', low), part('largest', high));
}

interface LayerCurvesProps extends PanelProps {
  /** A series with a column a layer. */
  readonly series: string;
  readonly name: string;
  /** One line that explains it. */
  readonly meaning: string;
  /** A value worth knowing, dotted. */
  readonly mark: number | null;
  /** Place of the layer that is pointed at. */
  readonly pointed: number | null;
}

/** A series with a column a layer as curves over the epochs, and in words. Whoever shows it renders anew as frames come. */
export function LayerCurves({ info, series, name, meaning, mark, pointed }: LayerCurvesProps) {
  const epoch = useRun((state) => state.epoch);
  const { run, frames } = useRunner().stores;
  const table = frames.series();
  const history = layerSeries({ info, series: table }, series);
  const ref = useCanvas((ctx, size, theme) =>
    paintLayerCurves(ctx, layerSeries({ info, series: table }, series), { mark, present: run.getState().epoch, pointed }, size, theme),
  );
  return (
    <figure className="layer-curves">
      <figcaption className="muted" title={meaning}>
        {name}
      </figcaption>
      <div className="plot">
        <canvas ref={ref} role="img" aria-label={inWords(name, history, epoch)} />
      </div>
    </figure>
  );
}
