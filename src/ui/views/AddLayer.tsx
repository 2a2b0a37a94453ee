import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { layerKinds, newLayer, withLayer } from '../../experiment/layerKinds';
import { limits } from '../../experiment/limits';
import { addLayer, useExperiment } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { Icon } from '../controls/Icon';
import { optionsOf, Select } from '../controls/Select';
import { useFormulas } from '../formulas/useFormulas';
import { useLanguage } from '../words/useLanguage';

/** Adds a layer of a kind that can stand somewhere in the present network. */
export function AddLayer() {
  const hidden = useExperiment(({ experiment }) => experiment.hidden);
  const input = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).gives ?? 'vector');
  const isFull = hidden.length >= limits.hiddenLayers;
  // another one would only hide why the first does not fit
  const isRefused = useRun(({ standing, problem }) => standing === 'refused' && problem?.key.startsWith('layer.') === true);
  const formulas = useFormulas()?.formulas.layerKinds;
  const { named, word } = useLanguage();
  const fitting = layerKinds.filter((kind) => withLayer(hidden, newLayer(kind), input) !== null).map((kind) => named('layerKinds', kind));
  const title = isFull ? word('layer.full', { most: limits.hiddenLayers }) : word(isRefused ? 'layer.refused' : 'layer.addTitle');
  if (fitting.length === 1) {
    return (
      <button
        type="button"
        className="end"
        aria-label={word('layer.add')}
        title={title}
        disabled={isFull || isRefused}
        onClick={() => addLayer()}
      >
        <Icon name="plus" /> {word('layer.addShort')}
      </button>
    );
  }
  return (
    <span className="end add-layer">
      <Icon name="plus" />
      <Select
        label={word('layer.add')}
        title={title}
        value=""
        disabled={isFull || isRefused}
        formulas={formulas}
        options={[{ value: '', label: word('layer.addShort') }, ...optionsOf(fitting)]}
        onChange={(id) => id !== '' && addLayer(id)}
      />
    </span>
  );
}
