import { datasets } from '../../data/registry';
import { activations } from '../../engine/activations/registry';
import { losses } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import { canRead, kindOf, type LayerKind, layerKinds } from '../../experiment/layerKinds';
import { limits } from '../../experiment/limits';
import { removeLayer, setActivation, setExperiment, setLayerParam, setUnits, useExperiment, useShows } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { LayerParams } from '../controls/MoreParams';
import { optionsOf, Select } from '../controls/Select';
import { namedLayerParams } from '../words/layerParams';
import { useLanguage } from '../words/useLanguage';
import './LayerHead.css';

interface LayerHeadProps {
  readonly index: number;
  /** Where it hangs over a column of the graph, with a press of its own for what is folded away elsewhere: the removal. */
  readonly left?: number;
}

/** Name, size, activation and parameters of hidden layer `index`, all from what its kind declares. */
export function LayerHead({ index, left }: LayerHeadProps) {
  const language = useLanguage();
  const { named } = language;
  const layer = useExperiment(({ experiment }) => experiment.hidden[index]);
  const input = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).gives ?? 'vector');
  const showsLayers = useShows('layers');
  const showsActivation = useShows('activation');
  if (!layer) return null;
  const kind = kindOf(layer);
  const name = `Layer ${index + 1}`;
  // where only one kind can stand, the kind says nothing and the number does
  const isNumbered = layerKinds.filter((other) => canRead(other, input)).length === 1;
  const isPlaced = left !== undefined;
  const remove = () => removeLayer(index);
  return (
    <div className={isPlaced ? 'layer-head' : 'layer-controls'} style={{ left }}>
      <div className="name">
        <span title={kind.summary}>{isNumbered ? name : (kind.short ?? kind.label)}</span>
        {showsLayers && kind.size && (
          <Stepper
            name={name}
            size={kind.size}
            value={layer.units}
            onChange={(units) => setUnits(index, units)}
            onRemove={isPlaced ? remove : undefined}
          />
        )}
      </div>
      <div className="name">
        {showsActivation && kind.defaultActivation !== null && (
          <Select
            label={`Activation of ${name}`}
            value={layer.activation}
            options={optionsOf(activations.map((entry) => named('activations', entry)))}
            onChange={(id) => setActivation(index, id)}
          />
        )}
        {showsLayers && (
          <LayerParams
            label={name}
            params={namedLayerParams(language, kind, layer.activation)}
            choice={{ id: kind.id, params: layer.params }}
            onChange={(param, value) => setLayerParam(index, param, value)}
            onRemove={isPlaced ? undefined : remove}
          />
        )}
        {showsLayers && isPlaced && (kind.size === null || layer.units > 1) && (
          <button type="button" className="remove" aria-label={`Remove ${name}`} title="Remove the layer" onClick={remove}>
            <Icon name="close" />
          </button>
        )}
      </div>
    </div>
  );
}

interface StepperProps {
  readonly name: string;
  readonly size: NonNullable<LayerKind['size']>;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** What one less than one does. */
  readonly onRemove?: () => void;
}

function Stepper({ name, size, value, onChange, onRemove }: StepperProps) {
  const removes = value <= 1 && onRemove !== undefined;
  return (
    <>
      <button
        type="button"
        className="icon quiet"
        aria-label={removes ? `Remove ${name}` : `One ${size.one} less in ${name}`}
        title={removes ? 'Remove the layer' : `One ${size.one} less`}
        disabled={value <= 1 && !removes}
        onClick={() => (removes ? onRemove() : onChange(value - 1))}
      >
        <Icon name={removes ? 'close' : 'minus'} />
      </button>
      <output aria-label={`${size.label.replace(/^./, (first) => first.toUpperCase())} in ${name}`}>{value}</output>
      <button
        type="button"
        className="icon quiet"
        aria-label={`One ${size.one} more in ${name}`}
        title={`One ${size.one} more`}
        disabled={value >= limits.units}
        onClick={() => onChange(value + 1)}
      >
        <Icon name="plus" />
      </button>
    </>
  );
}

const outputNames: Readonly<Record<string, string>> = { softmax: 'softmax' };

/** The output's activation: those that the loss can go with. */
export function OutputHead({ left }: { left: number }) {
  const { named } = useLanguage();
  const loss = useExperiment(({ experiment }) => experiment.loss.id);
  const activation = useExperiment(({ experiment }) => experiment.outputActivation);
  const showsActivation = useShows('activation');
  const options = entryOf(losses, loss).outputActivations.map((id) => ({
    value: id,
    label: outputNames[id] ?? named('activations', entryOf(activations, id)).label,
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
