import { kindOf } from '../../../experiment/layerKinds';
import { setLayerParam } from '../../../state/changeLayer';
import { removeLayer, useExperiment } from '../../../state/experimentStore';
import { useRun } from '../../../state/runStore';
import { Icon } from '../../controls/Icon';
import { IconButton } from '../../controls/IconButton';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import './MisfitCard.css';
import { useMisfit } from './useMisfit';

/** In the place of a layer that does not fit: why, what would, and the way to do without it. */
export function MisfitCard({ index }: { readonly index: number }) {
  const { named, word } = useLanguage();
  const words = useWords('images');
  const ofMenu = useWords('layerMenu');
  const layer = useExperiment(({ experiment }) => experiment.hidden[index]);
  const problem = useRun((state) => state.problem);
  const said = useSaid(problem ? [problem] : []);
  const misfit = useMisfit();
  if (!layer) return null;
  const own = misfit?.index === index ? misfit : null;
  const name = word('layer.name', { layer: index + 1 });
  const isPool = own !== null && !own.canPad;
  const why = own ? ofMenu('misfit', own) : (said?.[0] ?? words('misfit.other'));
  return (
    <section className="misfit" aria-label={words('misfit.label', { name })}>
      <div className="row">
        <Icon name="warning" />
        <strong>{named('layerKinds', kindOf(layer)).short}</strong>
        <IconButton icon="close" className="end" label={words('misfit.remove', { name })} onClick={() => removeLayer(index)} />
      </div>
      <p>{why}</p>
      {own && !(isPool && own.fitting === 1) && (
        <button type="button" className="edge" onClick={() => setLayerParam(index, 'kernelSize', own.fitting)}>
          {words('misfit.use', { kernel: own.fitting })}
        </button>
      )}
      {own?.canPad && (
        <button type="button" className="edge" onClick={() => setLayerParam(index, 'same', 1)}>
          {words('misfit.pad')}
        </button>
      )}
    </section>
  );
}
