import { activations } from '../../engine/activations/registry';
import { losses } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import { setExperiment, useExperiment } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import Menu from '../controls/Menu';
import { useLanguage, useWords } from '../words/useLanguage';
import { ActivationChoice } from './ActivationChoice';

/** The output's activation: those that the loss can go with. */
export default function OutputMenu({ anchor, onClose }: { readonly anchor: HTMLElement; readonly onClose: () => void }) {
  const loss = useExperiment(({ experiment }) => experiment.loss.id);
  const activation = useExperiment(({ experiment }) => experiment.outputActivation);
  const parameterCount = useRun(({ info }) => info?.layers.at(-1)?.parameterCount);
  const { named, word } = useLanguage();
  const words = useWords('layerMenu');
  const options = entryOf(losses, loss).outputActivations.map((id) => {
    if (id === 'softmax') return { id, label: word('layer.softmax'), summary: '' };
    return named('activations', entryOf(activations, id));
  });
  return (
    <Menu
      title={word('layer.output')}
      detail={parameterCount === undefined ? '' : words('parameters', { count: parameterCount })}
      anchor={anchor}
      onClose={onClose}
    >
      <ActivationChoice
        label={word('layer.outputActivation')}
        value={activation}
        options={options}
        isFirst
        onChange={(id) => setExperiment({ outputActivation: id })}
      />
      {options.length === 1 && <p className="muted">{words('onlyWithLoss', { loss })}</p>}
    </Menu>
  );
}
