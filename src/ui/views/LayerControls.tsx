import { datasets } from '../../data/registry';
import { activations } from '../../engine/activations/registry';
import { entryOf } from '../../engine/spec';
import { kindOf, layerKinds, layerParams, newLayer, withLayer } from '../../experiment/layerKinds';
import { limits } from '../../experiment/limits';
import { addLayer, removeLayer, setActivation, setLayerParam, setUnits, useExperiment, useShows } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { LayerParams } from '../controls/MoreParams';
import { optionsOf, Select } from '../controls/Select';
import './LayerControls.css';

/** Name, size, activation and parameters of hidden layer `index`, all from what its kind declares. */
export function LayerControls({ index }: { index: number }) {
  const layer = useExperiment(({ experiment }) => experiment.hidden[index]);
  const showsLayers = useShows('layers');
  const showsActivation = useShows('activation');
  if (!layer) return null;
  const kind = kindOf(layer);
  const name = `layer ${index + 1}`;
  const params = layerParams(kind, layer.activation);
  return (
    <div className="layer-controls">
      <div className="name">
        <span title={kind.summary}>{kind.short ?? kind.label}</span>
        {showsLayers && kind.size && (
          <Stepper name={name} label={kind.size.label} value={layer.units} onChange={(units) => setUnits(index, units)} />
        )}
      </div>
      <div className="name">
        {showsActivation && kind.defaultActivation !== null && (
          <Select
            label={`Activation of ${name}`}
            value={layer.activation}
            options={optionsOf(activations)}
            onChange={(id) => setActivation(index, id)}
          />
        )}
        {showsLayers && (
          <LayerParams
            label={name}
            params={params}
            choice={{ id: kind.id, params: layer.params }}
            onChange={(param, value) => setLayerParam(index, param, value)}
            onRemove={() => removeLayer(index)}
          />
        )}
      </div>
    </div>
  );
}

interface StepperProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Stepper({ name, label, value, onChange }: StepperProps) {
  return (
    <>
      <button
        type="button"
        className="icon quiet"
        aria-label={`Fewer ${label} in ${name}`}
        disabled={value <= 1}
        onClick={() => onChange(value - 1)}
      >
        <Icon name="minus" />
      </button>
      <output aria-label={`${label} in ${name}`}>{value}</output>
      <button
        type="button"
        className="icon quiet"
        aria-label={`More ${label} in ${name}`}
        disabled={value >= limits.units}
        onClick={() => onChange(value + 1)}
      >
        <Icon name="plus" />
      </button>
    </>
  );
}

/** Adds a layer of a kind that can stand somewhere in the present network. */
export function AddLayer() {
  const hidden = useExperiment(({ experiment }) => experiment.hidden);
  const input = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).gives ?? 'vector');
  const isFull = hidden.length >= limits.hiddenLayers;
  const fitting = layerKinds.filter((kind) => withLayer(hidden, newLayer(kind), input) !== null);
  const title = isFull ? `${limits.hiddenLayers} hidden layers are the most` : 'Add a hidden layer before the output';
  if (fitting.length === 1) {
    return (
      <button type="button" className="end" aria-label="Add a layer" title={title} disabled={isFull} onClick={() => addLayer()}>
        <Icon name="plus" /> Layer
      </button>
    );
  }
  return (
    <span className="end add-layer">
      <Icon name="plus" />
      <Select
        label="Add a layer"
        title={title}
        value=""
        disabled={isFull}
        options={[{ value: '', label: 'Layer' }, ...optionsOf(fitting)]}
        onChange={(id) => id !== '' && addLayer(id)}
      />
    </span>
  );
}
