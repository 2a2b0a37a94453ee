import { paramOf } from '../../render/layerParams';
import type { RunInfo } from '../../run/runInfo';
import { pinUnit, useView } from '../../state/viewStore';
import type { Frame } from '../../worker/protocol';
import { Icon } from '../controls/Icon';
import { fixed } from '../format';
import { useChosenTrace } from '../views/chosenExample';
import { useFrame } from '../views/useFrame';
import { ExampleSteps } from './ExampleSteps';
import './MapStrip.css';
import './ReadingStrip.css';
import { signClass } from './ReadingTable';

/** The numbers of the map or unit under the pointer, or of the pinned one: its weights and what it answers. */
export function ImageStrip({ info }: { info: RunInfo }) {
  const hovered = useView((state) => state.hovered);
  const pinned = useView((state) => state.pinned);
  const frame = useFrame();
  const target = hovered ?? pinned;
  const layer = target && info.layers[target.layer];
  return (
    <section className="reading" aria-label="Numbers of a map">
      <div className="row head-row">
        <h2>
          {layer
            ? `${layer.kind === 'conv' ? 'Filter' : layer.shape.length === 3 ? 'Map' : 'Unit'} ${target.unit + 1} of layer ${target.layer}`
            : 'Image'}
        </h2>
        {pinned && target === pinned && <Icon name="pin" />}
        <ExampleSteps info={info} />
        {pinned && (
          <button type="button" className="icon end" aria-label="Release the map" title="Release (Esc)" onClick={() => pinUnit(null)}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {layer && frame ? (
        <MapNumbers info={info} frame={frame} layer={target.layer} unit={target.unit} />
      ) : (
        <p className="muted hint">
          Point at a map to read its filter; press to keep it here. The same few weights make every place of a map.
        </p>
      )}
    </section>
  );
}

const mostChannels = 4;

function MapNumbers({ info, frame, layer: l, unit }: { info: RunInfo; frame: Frame; layer: number; unit: number }) {
  const layer = info.layers[l];
  const trace = useChosenTrace(info)();
  const values = trace?.perLayer[l]?.output;
  if (!layer || !values) return null;
  const isImage = layer.shape.length === 3;
  const own = isImage ? Array.from(values).filter((_, i) => i % layer.units === unit) : [values[unit] ?? Number.NaN];
  const range = isImage ? `from ${fixed(Math.min(...own))} to ${fixed(Math.max(...own))}` : fixed(own[0] ?? Number.NaN, 3);
  const biases = paramOf(layer, 'bias');
  const bias = biases && frame.parameters[biases.offset + unit];
  return (
    <div className="row map-numbers">
      {layer.kind === 'conv' && <Kernels info={info} frame={frame} layer={l} unit={unit} />}
      <dl>
        <dt className="muted">answers</dt>
        <dd>{range}</dd>
        {bias !== undefined && (
          <>
            <dt className="muted">bias</dt>
            <dd className={signClass(bias)}>{fixed(bias)}</dd>
          </>
        )}
        {layer.kind === 'dense' && (
          <>
            <dt className="muted">weights</dt>
            <dd>{layer.inputs.toLocaleString('en')}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** A filter's weights, a table for each of its first input channels. */
function Kernels({ info, frame, layer: l, unit }: { info: RunInfo; frame: Frame; layer: number; unit: number }) {
  const layer = info.layers[l];
  const channels = info.layers[l - 1]?.units ?? 1;
  const weights = layer && paramOf(layer, 'weight');
  if (!weights) return null;
  const side = Math.round(Math.sqrt(layer.inputs / channels));
  if (side > 5) return <p className="muted">{`${side} × ${side} weights for each of ${channels} channels`}</p>;
  const weight = (m: number, n: number, c: number) =>
    frame.parameters[weights.offset + unit * layer.inputs + (m * side + n) * channels + c] ?? Number.NaN;
  const sides = Array.from({ length: side }, (_, k) => k);
  return (
    <>
      {Array.from({ length: Math.min(mostChannels, channels) }, (_, c) => (
        <table key={c} className="kernel" aria-label={`Weights for channel ${c + 1}`}>
          <tbody>
            {sides.map((m) => (
              <tr key={m}>
                {sides.map((n) => (
                  <td key={n} className={signClass(weight(m, n, c))}>
                    {fixed(weight(m, n, c))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {channels > mostChannels && <span className="muted">… {channels} channels</span>}
    </>
  );
}
