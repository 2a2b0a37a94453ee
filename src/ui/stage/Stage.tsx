import { setStage, useExperiment } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { useLanguage, useWords } from '../words/useLanguage';
import { stageEntries } from './registry';
import './Stage.css';

/** In the place of network and output: several runs, or none. Escape leads back to one run. */
export default function Stage() {
  const { word: pageWord } = useLanguage();
  const word = useWords('stage');
  const stage = useExperiment(({ experiment }) => experiment.view.stage);
  if (stage === '') return null;
  return (
    <section
      className="stage"
      aria-label={word(`stage.${stage}`)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        setStage('');
      }}
    >
      <button type="button" className="stage-back" title={word('backTitle')} onClick={() => setStage('')}>
        <Icon name="close" />
        {word('back')}
      </button>
      <Lazily key={stage} load={stageEntries[stage].load} props={{}} meanwhile={<p className="muted">{pageWord('transport.loading')}</p>} />
    </section>
  );
}
