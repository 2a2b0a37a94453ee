import { paramOf } from '../../render/layerParams';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { pinUnit, useView } from '../../state/viewStore';
import type { Frame } from '../../worker/protocol';
import { Icon } from '../controls/Icon';
import { ExampleSteps } from '../panels/ExampleSteps';
import { useChosenTrace, useOwnImage } from '../views/chosenExample';
import { useFrame } from '../views/useFrame';
import '../panels/MapStrip.css';
import '../panels/ReadingStrip.css';
import { signClass } from '../panels/ReadingTable';
import { useLanguage, useWords } from '../words/useLanguage';

/** Below the maps; the other views of the network have numbers of their own. */
export function ImageStrip({ info }: { info: RunInfo }) {
  const isOfMaps = useExperiment(({ experiment }) => experiment.view.imageTab === 'maps');
  return isOfMaps && <MapReading info={info} />;
}

/** The numbers of the map or unit under the pointer, or of the pinned one: its weights and what it answers. */
function MapReading({ info }: { info: RunInfo }) {
  const { word } = useLanguage();
  const words = useWords('images');
  const hovered = useView((state) => state.hovered);
  const pinned = useView((state) => state.pinned);
  const frame = useFrame();
  const own = useOwnImage(info);
  const target = hovered ?? pinned;
  const layer = target && info.layers[target.layer];
  return (
    <section className="reading" aria-label={words('map.label')}>
      <div className="row head-row">
        <h2>
          {layer
            ? words(layer.kind === 'conv' ? 'map.filter' : layer.shape.length === 3 ? 'map.map' : 'map.unit', {
                layer: target.layer,
                unit: target.unit + 1,
              })
            : words('map.none')}
        </h2>
        {pinned && target === pinned && <Icon name="pin" />}
        {own && <span className="muted place">{words('pad.yours')}</span>}
        {!own && <ExampleSteps info={info} />}
        {pinned && (
          <button
            type="button"
            className="icon end"
            aria-label={words('map.release')}
            title={word('unit.releaseTitle')}
            onClick={() => pinUnit(null)}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {layer && frame ? (
        <MapNumbers info={info} frame={frame} layer={target.layer} unit={target.unit} />
      ) : (
        <p className="muted hint" title={words('map.hint')}>
          {words('map.hint')}
        </p>
      )}
    </section>
  );
}

const mostChannels = 4;

function MapNumbers({ info, frame, layer: l, unit }: { info: RunInfo; frame: Frame; layer: number; unit: number }) {
  const { answer, count, weight: weightText } = useLanguage();
  const words = useWords('images');
  const layer = info.layers[l];
  const trace = useChosenTrace(info)();
  const values = trace?.perLayer[l]?.output;
  if (!layer || !values) return null;
  const isImage = layer.shape.length === 3;
  const own = isImage ? Array.from(values).filter((_, i) => i % layer.units === unit) : [values[unit] ?? Number.NaN];
  const range = isImage ? words('map.range', { least: Math.min(...own), most: Math.max(...own) }) : answer(own[0] ?? Number.NaN);
  const biases = paramOf(layer, 'bias');
  const bias = biases && frame.parameters[biases.offset + unit];
  return (
    <div className="row map-numbers">
      {layer.kind === 'conv' && <Kernels info={info} frame={frame} layer={l} unit={unit} />}
      <dl>
        <dt className="muted">{words('map.answers')}</dt>
        <dd>{range}</dd>
        {bias !== undefined && (
          <>
            <dt className="muted">{words('map.bias')}</dt>
            <dd className={signClass(bias)}>{weightText(bias)}</dd>
          </>
        )}
        {layer.kind === 'dense' && (
          <>
            <dt className="muted">{words('map.weights')}</dt>
            <dd>{count(layer.inputs)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** A filter's weights, a table for each of its first input channels. */
function Kernels({ info, frame, layer: l, unit }: { info: RunInfo; frame: Frame; layer: number; unit: number }) {
  const { weight: weightText } = useLanguage();
  const words = useWords('images');
  const layer = info.layers[l];
  const channels = info.layers[l - 1]?.units ?? 1;
  const weights = layer && paramOf(layer, 'weight');
  if (!weights) return null;
  const side = Math.round(Math.sqrt(layer.inputs / channels));
  if (side > 5) return <p className="muted">{words('map.manyWeights', { side, channels })}</p>;
  const weight = (m: number, n: number, c: number) =>
    frame.parameters[weights.offset + unit * layer.inputs + (m * side + n) * channels + c] ?? Number.NaN;
  const sides = Array.from({ length: side }, (_, k) => k);
  return (
    <>
      {Array.from({ length: Math.min(mostChannels, channels) }, (_, c) => (
        <table key={c} className="kernel" aria-label={words('map.channel', { channel: c + 1 })}>
          <tbody>
            {sides.map((m) => (
              <tr key={m}>
                {sides.map((n) => (
                  <td key={n} className={signClass(weight(m, n, c))}>
                    {weightText(weight(m, n, c))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {channels > mostChannels && <span className="muted">{words('map.channels', { channels })}</span>}
    </>
  );
}
