import { datasets } from '../../data/registry';
import { activations } from '../../engine/activations/registry';
import { entryOf } from '../../engine/spec';
import { fitTogether, kindOf, mostUnits } from '../../experiment/layerKinds';
import { limits } from '../../experiment/limits';
import { duplicateLayer, setActivation, setLayerParam } from '../../state/changeLayer';
import { removeLayer, setUnits, useExperiment, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { Icon } from '../controls/Icon';
import Menu from '../controls/Menu';
import { NumberField } from '../controls/NumberField';
import { Formula } from '../formulas/Formula';
import { formulas } from '../formulas/typeset';
import { useMisfit } from '../images/maps/useMisfit';
import type { NamedParam } from '../words/entryWords';
import { namedLayerParams } from '../words/layerParams';
import { useLanguage, useWords } from '../words/useLanguage';
import { ActivationChoice } from './ActivationChoice';
import type { MenuPart } from './LayerHead';

interface LayerMenuProps {
  readonly index: number;
  readonly anchor: HTMLElement;
  readonly part: MenuPart;
  readonly onClose: () => void;
}

/** Everything that a hidden layer can be: activation, size, the parameters that its kind declares; doubled and removed. */
export default function LayerMenu({ index, anchor, part, onClose }: LayerMenuProps) {
  const hidden = useExperiment(({ experiment }) => experiment.hidden);
  const input = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).gives ?? 'vector');
  const parameterCount = useRun(({ info }) => info?.layers[index + 1]?.parameterCount);
  const showsLayers = useShows('layers');
  const showsActivation = useShows('activation');
  const language = useLanguage();
  const words = useWords('layerMenu');
  const misfit = useMisfit();
  const layer = hidden[index];
  if (!layer) return null;
  const { named, size, word } = language;
  const kind = named('layerKinds', kindOf(layer));
  const name = word('layer.name', { layer: index + 1 });
  const canDouble = !misfit && hidden.length < limits.hiddenLayers && fitTogether(hidden.toSpliced(index, 0, layer), input);
  return (
    <Menu
      title={name}
      detail={parameterCount === undefined ? kind.label : words('parameters', { count: parameterCount })}
      anchor={anchor}
      onClose={onClose}
    >
      <Formula mathml={formulas.layerKinds[kind.id]} />
      {showsActivation && kind.defaultActivation !== null && (
        <ActivationChoice
          label={word('layer.activation', { name })}
          value={layer.activation}
          options={activations.map((entry) => named('activations', entry))}
          isFirst={part !== 'units'}
          onChange={(id) => setActivation(index, id)}
        />
      )}
      {showsLayers && kind.size && (
        <div className="pair" data-first={part === 'units' || undefined}>
          <span aria-hidden="true">{size(kind.size.name).label}</span>
          <NumberField
            label={word('layer.size', { size: size(kind.size.name).label, name })}
            value={layer.units}
            min={1}
            max={mostUnits(kind)}
            whole
            onCommit={(units) => setUnits(index, units)}
          />
        </div>
      )}
      {showsLayers &&
        namedLayerParams(language, kindOf(layer), layer.activation)
          .filter(({ name: param }) => param !== 'window' || input === 'sequence' || input === 'symbols')
          .map((param) => (
            <ParamRow
              key={param.name}
              param={param}
              layer={index}
              value={layer.params[param.name] ?? param.default}
              onChange={(value) => setLayerParam(index, param.name, value)}
            />
          ))}
      {misfit?.index === index && (
        <p className="misfit-said" role="alert">
          {words('misfit', misfit)}
        </p>
      )}
      {showsLayers && (
        <div className="acts">
          {canDouble && (
            <button type="button" onClick={() => duplicateLayer(index)}>
              <Icon name="double" /> {words('double')}
            </button>
          )}
          <button
            type="button"
            className="end"
            onClick={() => {
              onClose();
              removeLayer(index);
            }}
          >
            <Icon name="close" /> {words('remove')}
          </button>
        </div>
      )}
    </Menu>
  );
}

interface ParamRowProps {
  readonly param: NamedParam;
  readonly layer: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A parameter of the layer: a tick, a number, or for a skip connection the place where it begins. */
function ParamRow({ param, layer, value, onChange }: ParamRowProps) {
  const words = useWords('layerMenu');
  const formula = <Formula mathml={formulas.layerParams[param.name]} />;
  if (param.name === 'skip') {
    return (
      <div className="pair">
        <span aria-hidden="true">{words('skip')}</span>
        {formula}
        <select aria-label={words('skip')} value={Math.min(value, layer + 1)} onChange={(event) => onChange(Number(event.target.value))}>
          <option value={0}>{words('noSkip')}</option>
          {Array.from({ length: layer + 1 }, (_, k) => (
            <option key={k} value={k + 1}>
              {k === layer ? words('fromInput') : words('fromLayer', { layer: layer - k })}
            </option>
          ))}
        </select>
      </div>
    );
  }
  if (param.flag) {
    return (
      <label className="pair">
        <span>{param.label}</span>
        {formula}
        <input
          type="checkbox"
          aria-label={param.label}
          checked={value === 1}
          onChange={(event) => onChange(event.target.checked ? 1 : 0)}
        />
      </label>
    );
  }
  return (
    <div className="pair">
      <span aria-hidden="true">{param.label}</span>
      {formula}
      <NumberField label={param.label} value={value} min={param.min} max={param.max} whole={param.integer} onCommit={onChange} />
    </div>
  );
}
