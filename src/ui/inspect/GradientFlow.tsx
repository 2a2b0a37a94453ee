import { useState } from 'react';
import { useFrames } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useFrame } from '../views/useFrame';
import { useLanguage, useWords } from '../words/useLanguage';
import './GradientFlow.css';
import { LayerCurves } from './LayerCurves';
import { layerSeries, valuesAt } from './layerSeries';
import type { PanelProps } from './registry';

const usualRatio = 1e-3;

/** Gradient norm and update ratio of every layer over the epochs, as curves and as numbers. */
export default function GradientFlow({ info }: PanelProps) {
  useFrame();
  const { compact } = useLanguage();
  const word = useWords('inspect');
  const [pointed, setPointed] = useState<number | null>(null);
  const [readAt, setRead] = useState<number | null>(null);
  const present = useRun((state) => state.epoch);
  const run = { info, series: useFrames().series() };
  const norms = layerSeries(run, 'gradientNorm');
  const read = readAt !== null && readAt < norms.length ? readAt : null;
  const epoch = read ?? present;
  const [normValues, ratioValues] = [valuesAt(norms, epoch), valuesAt(layerSeries(run, 'updateRatio'), epoch)];
  const reading = { pointed, read, onRead: setRead };
  return (
    <>
      <div className="inspect-head">
        <h3>{word('panel.gradientFlow')}</h3>
        <p className="muted">{norms.length > 1 ? word('flow.explanation') : word('flow.notYet')}</p>
      </div>
      <div className="gradient-flow">
        <LayerCurves
          info={info}
          series="gradientNorm"
          name={word('flow.gradientNorm')}
          meaning={word('flow.gradientNormTitle')}
          mark={null}
          {...reading}
        />
        <LayerCurves
          info={info}
          series="updateRatio"
          name={word('flow.updateRatio')}
          meaning={word('flow.updateRatioTitle')}
          mark={usualRatio}
          {...reading}
        />
        <table onPointerLeave={() => setPointed(null)}>
          <caption className="muted">{word('curves.read', { epoch })}</caption>
          <thead>
            <tr>
              <th scope="col">{word('flow.layer')}</th>
              <th scope="col" title={word('flow.gradientNormTitle')}>
                {word('flow.gradientNorm')}
              </th>
              <th scope="col" title={word('flow.updateRatioTitle')}>
                {word('flow.updateRatio')}
              </th>
            </tr>
          </thead>
          <tbody>
            {norms.layers.map(({ layer }, l) => (
              <tr key={layer} data-pointed={l === pointed || undefined} onPointerEnter={() => setPointed(l)}>
                <th scope="row">
                  {word('flow.layerName', {
                    layer: layer === info.layers.length - 1 ? null : layer,
                    activation: info.layers[layer]?.activation ?? '',
                    units: info.layers[layer]?.units ?? 0,
                  })}
                </th>
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
