import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { layerKinds, newLayer, withLayer } from '../../experiment/layerKinds';
import { limits } from '../../experiment/limits';
import { addLayer, useExperiment } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { optionsOf, Select } from '../controls/Select';

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
