import { useState } from 'react';
import { type LayerHistory, paintLayerCurves } from '../../render/layerCurves';
import type { RunInfo } from '../../run/runInfo';
import { newestSeries } from '../../state/frames';
import { useRun } from '../../state/runStore';
import { compact } from '../format';
import { useCanvas } from '../views/useCanvas';
import { useFrame } from '../views/useFrame';
import './GradientFlow.css';
import { layerSeries, valuesAt } from './layerSeries';
import type { PanelProps } from './registry';

const words = {
  title: 'Gradients by layer',
  explanation: 'Where the gradient shrinks layer by layer towards the input, the first layers hardly learn.',
  norm: 'gradient norm',
  normMeaning: 'Length of ∂L/∂w of a layer’s weights and biases, at the last update of every epoch',
  ratio: 'update / weights',
  ratioMeaning: 'Length of an update over the length of what it changes, at the last update of every epoch; around 0.001 is a usual pace',
  layer: 'layer',
  output: 'Output',
  notYet: 'No epoch is over yet: press Play.',
  summary: (name: string, epoch: number, small: string, large: string) =>
    `${name} of each layer by epoch; at epoch ${epoch} ${small}, ${large}`,
  inLayer: (which: string, value: string, layer: string) => `${which} ${value} in layer ${layer}`,
};

const usualRatio = 1e-3;

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

interface CurvesProps extends PanelProps {
  readonly series: string;
  readonly name: string;
  readonly meaning: string;
  readonly mark: number | null;
  readonly pointed: number | null;
}

function Curves({ info, series, name, meaning, mark, pointed }: CurvesProps) {
  const epoch = useRun((state) => state.epoch);
  const table = newestSeries();
  const history = layerSeries({ info, series: table }, series);
  const ref = useCanvas((ctx, size, theme) =>
    paintLayerCurves(ctx, layerSeries({ info, series: table }, series), { mark, present: useRun.getState().epoch, pointed }, size, theme),
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

/** Name, activation and size of a layer as the graph has it. */
function layerText({ layers }: RunInfo, name: string): string {
  const layer = name === 'out' ? layers.at(-1) : layers[Number(name)];
  const place = name === 'out' ? words.output : name;
  return layer ? `${place} ${layer.activation}, ${layer.units}` : place;
}

/** Gradient norm and update ratio of every layer over the epochs, as curves and as numbers. */
export default function GradientFlow({ info }: PanelProps) {
  useFrame();
  const [pointed, setPointed] = useState<number | null>(null);
  const epoch = useRun((state) => state.epoch);
  const run = { info, series: newestSeries() };
  const norms = layerSeries(run, 'gradientNorm');
  const [normValues, ratioValues] = [valuesAt(norms, epoch), valuesAt(layerSeries(run, 'updateRatio'), epoch)];
  return (
    <>
      <div className="inspect-head">
        <h3>{words.title}</h3>
        <p className="muted">{norms.length > 1 ? words.explanation : words.notYet}</p>
      </div>
      <div className="gradient-flow">
        <Curves info={info} series="gradientNorm" name={words.norm} meaning={words.normMeaning} mark={null} pointed={pointed} />
        <Curves info={info} series="updateRatio" name={words.ratio} meaning={words.ratioMeaning} mark={usualRatio} pointed={pointed} />
        <table onPointerLeave={() => setPointed(null)}>
          <thead>
            <tr>
              <th scope="col">{words.layer}</th>
              <th scope="col" title={words.normMeaning}>
                {words.norm}
              </th>
              <th scope="col" title={words.ratioMeaning}>
                {words.ratio}
              </th>
            </tr>
          </thead>
          <tbody>
            {norms.layers.map(({ name }, l) => (
              <tr key={name} data-pointed={l === pointed || undefined} onPointerEnter={() => setPointed(l)}>
                <th scope="row">{layerText(info, name)}</th>
                <td>{compact(normValues[l] ?? Number.NaN)}</td>
                <td>{compact(ratioValues[l] ?? Number.NaN)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
