import { useState } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { compact } from '../format';
import { useFrame } from '../views/useFrame';
import './GradientFlow.css';
import { LayerCurves } from './LayerCurves';
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
};

const usualRatio = 1e-3;

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
  const run = { info, series: useFrames().series() };
  const norms = layerSeries(run, 'gradientNorm');
  const [normValues, ratioValues] = [valuesAt(norms, epoch), valuesAt(layerSeries(run, 'updateRatio'), epoch)];
  return (
    <>
      <div className="inspect-head">
        <h3>{words.title}</h3>
        <p className="muted">{norms.length > 1 ? words.explanation : words.notYet}</p>
      </div>
      <div className="gradient-flow">
        <LayerCurves info={info} series="gradientNorm" name={words.norm} meaning={words.normMeaning} mark={null} pointed={pointed} />
        <LayerCurves info={info} series="updateRatio" name={words.ratio} meaning={words.ratioMeaning} mark={usualRatio} pointed={pointed} />
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
