import { useState } from 'react';
import type { LayerHistory } from '../../render/layerCurves';
import { rowAt } from '../../render/lossCurve';
import { useFrames } from '../../state/runnerContext';
import { Figure } from '../figure/Figure';
import type { Numbers } from '../figure/numbers';
import { useCalmRun } from '../views/useCalmRun';
import { useLanguage, useWords } from '../words/useLanguage';
import './InspectTable.css';
import './GradientFlow.css';
import { finestSeries, momentOf, shortLayerName } from './finestSeries';
import type { InspectWord } from './inspectWord';
import { LayerCurves } from './LayerCurves';
import { valuesAt } from './layerSeries';
import type { PanelProps } from './registry';

const usualRatio = 1e-3;

/** A row an epoch or a step: norms of all layers, then ratios. */
function historyNumbers(norms: LayerHistory, ratios: LayerHistory, layers: readonly string[], word: InspectWord): Numbers {
  const { unit } = momentOf(norms, 0);
  return {
    caption: word('flow.explanation'),
    columns: [
      { name: word('curves.unit', { unit }), text: String },
      ...[word('flow.gradientNorm'), word('flow.updateRatio')].flatMap((name) => layers.map((layer) => ({ name: `${name} ${layer}` }))),
    ],
    rows: Array.from({ length: norms.length }, (_, row) => [momentOf(norms, row).at, ...valuesAt(norms, row), ...valuesAt(ratios, row)]),
  };
}

/** Gradient norm and update ratio of every layer over epochs, or over steps where the run records them, as curves and as numbers. */
export default function GradientFlow({ info }: PanelProps) {
  const language = useLanguage();
  const { compact } = language;
  const title = useWords('inspectStrip');
  const word = useWords('inspect');
  const [pointed, setPointed] = useState<number | null>(null);
  const [readAt, setRead] = useState<number | null>(null);
  const { epoch, step } = useCalmRun();
  const frames = useFrames();
  const norms = finestSeries(info, frames, 'gradientNorm');
  const present = rowAt(norms.steps ? step : epoch, norms.length, norms.steps);
  const read = readAt !== null && readAt < norms.length ? readAt : null;
  const row = read ?? present;
  const ratios = finestSeries(info, frames, 'updateRatio');
  const [normValues, ratioValues] = [valuesAt(norms, row), valuesAt(ratios, row)];
  const names = norms.layers.map(({ layer }) => shortLayerName(info, layer, word, language));
  const reading = { pointed, present, read, onRead: setRead };
  const cadence = { every: info.seriesEvery };
  const meanings = { norm: word('flow.gradientNormTitle', cadence), ratio: word('flow.updateRatioTitle', cadence) };
  const notYet = word(norms.steps ? 'flow.noStepYet' : 'flow.notYet');
  const hasCurves = norms.length > (norms.steps ? 0 : 1);
  return (
    <Figure
      name="gradients"
      title={title('panel.gradientFlow')}
      explanation={hasCurves ? word('flow.explanation') : notYet}
      numbers={() => historyNumbers(norms, ratios, names, word)}
    >
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
    </Figure>
  );
}
