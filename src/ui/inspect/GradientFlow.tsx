import { useState } from 'react';
import { rowAt } from '../../render/lossCurve';
import { useFrames } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useFrame } from '../views/useFrame';
import { useLanguage, useWords } from '../words/useLanguage';
import './InspectTable.css';
import './GradientFlow.css';
import { finestSeries, momentOf } from './finestSeries';
import { LayerCurves } from './LayerCurves';
import { valuesAt } from './layerSeries';
import type { PanelProps } from './registry';

const usualRatio = 1e-3;

/** Gradient norm and update ratio of every layer over epochs, or over steps where the run records them, as curves and as numbers. */
export default function GradientFlow({ info }: PanelProps) {
  useFrame();
  const { compact } = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('inspect');
  const [pointed, setPointed] = useState<number | null>(null);
  const [readAt, setRead] = useState<number | null>(null);
  const epoch = useRun((state) => state.epoch);
  const step = useRun((state) => state.step);
  const frames = useFrames();
  const norms = finestSeries(info, frames, 'gradientNorm');
  const present = rowAt(norms.steps ? step : epoch, norms.length, norms.steps);
  const read = readAt !== null && readAt < norms.length ? readAt : null;
  const row = read ?? present;
  const [normValues, ratioValues] = [valuesAt(norms, row), valuesAt(finestSeries(info, frames, 'updateRatio'), row)];
  const reading = { pointed, present, read, onRead: setRead };
  const cadence = { every: info.seriesEvery };
  const meanings = { norm: word('flow.gradientNormTitle', cadence), ratio: word('flow.updateRatioTitle', cadence) };
  const notYet = word(norms.steps ? 'flow.noStepYet' : 'flow.notYet');
  const hasCurves = norms.length > (norms.steps ? 0 : 1);
  return (
    <>
      <div className="inspect-head">
        <h3>{title('panel.gradientFlow')}</h3>
        <p className="muted">{hasCurves ? word('flow.explanation') : notYet}</p>
      </div>
      <div className="gradient-flow">
        <LayerCurves info={info} series="gradientNorm" name={word('flow.gradientNorm')} meaning={meanings.norm} mark={null} {...reading} />
        <LayerCurves
          info={info}
          series="updateRatio"
          name={word('flow.updateRatio')}
          meaning={meanings.ratio}
          mark={usualRatio}
          {...reading}
        />
        <table className="inspect-table" onPointerLeave={() => setPointed(null)}>
          <caption className="muted">{word('curves.read', momentOf(norms, row))}</caption>
          <thead>
            <tr>
              <th scope="col">{word('flow.layer')}</th>
              <th scope="col" title={meanings.norm}>
                {word('flow.gradientNorm')}
              </th>
              <th scope="col" title={meanings.ratio}>
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
