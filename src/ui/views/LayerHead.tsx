import { activations } from '../../engine/activations/registry';
import { losses } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import { kindOf, layerParams } from '../../experiment/layerKinds';
import { limits } from '../../experiment/limits';
import { removeLayer, setActivation, setExperiment, setLayerParam, setUnits, useExperiment, useShows } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { LayerParams } from '../controls/MoreParams';
import { optionsOf, Select } from '../controls/Select';

/** Name, number of units and activation of hidden layer `index`. */
export function HiddenLayerHead({ index, left }: { index: number; left: number }) {
  const layer = useExperiment(({ experiment }) => experiment.hidden[index]);
  const showsLayers = useShows('layers');
  const showsActivation = useShows('activation');
  if (!layer) return null;
  const name = `Layer ${index + 1}`;
  return (
    <div className="layer-head" style={{ left }}>
      <div className="name">
        <span>{name}</span>
        {showsLayers && (
          <>
            <button
              type="button"
              aria-label={layer.units > 1 ? `One unit less in ${name}` : `Remove ${name}`}
              title={layer.units > 1 ? 'One unit less' : 'Remove the layer'}
              onClick={() => (layer.units > 1 ? setUnits(index, layer.units - 1) : removeLayer(index))}
            >
              <Icon name={layer.units > 1 ? 'minus' : 'close'} />
            </button>
            <output aria-label={`Units in ${name}`}>{layer.units}</output>
            <button
              type="button"
              aria-label={`One unit more in ${name}`}
              title="One unit more"
              disabled={layer.units >= limits.units}
              onClick={() => setUnits(index, layer.units + 1)}
            >
              <Icon name="plus" />
            </button>
          </>
        )}
      </div>
      {showsActivation && (
        <div className="row" style={{ gap: 0 }}>
          <Select
            label={`Activation of ${name}`}
            value={layer.activation}
            options={optionsOf(activations)}
            onChange={(id) => setActivation(index, id)}
          />
          {showsLayers && (
            <LayerParams
              label={name}
              params={layerParams(kindOf(layer), layer.activation)}
              choice={{ id: layer.kind, params: layer.params }}
              onChange={(param, value) => setLayerParam(index, param, value)}
            />
          )}
          {showsLayers && layer.units > 1 && (
            <button
              type="button"
              className="remove"
              aria-label={`Remove ${name}`}
              title="Remove the layer"
              onClick={() => removeLayer(index)}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const outputNames: Readonly<Record<string, string>> = { softmax: 'softmax' };

/** The output's activation: those that the loss can go with. */
export function OutputHead({ left }: { left: number }) {
  const loss = useExperiment(({ experiment }) => experiment.loss.id);
  const activation = useExperiment(({ experiment }) => experiment.outputActivation);
  const showsActivation = useShows('activation');
  const options = entryOf(losses, loss).outputActivations.map((id) => ({
    value: id,
    label: outputNames[id] ?? entryOf(activations, id).label,
  }));
  return (
    <div className="layer-head" style={{ left }}>
      <div className="name">
        <span>Output</span>
      </div>
      {showsActivation && (
        <Select
          label="Activation of the output"
          value={activation}
          options={options}
          disabled={options.length < 2}
          onChange={(id) => setExperiment({ outputActivation: id })}
        />
      )}
    </div>
  );
}
