import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { useShownExperiment } from '../views/useShownExperiment';
import { useLanguage } from '../words/useLanguage';
import { useSummaries } from '../words/useSummaries';

const partner = () => import('./DataPartner');

/** What the chosen data ask, in a line: their name, the question, and whose they are. */
export function TaskLine() {
  const { named, sourceOf, word } = useLanguage();
  const entry = useShownExperiment(({ dataset }) => entryOf(datasets, dataset.id));
  const { id, label, summary } = named('datasets', entry);
  const isComing = summary === '';
  useSummaries(isComing);
  const source = sourceOf(id);
  return (
    <>
      <p className="task" data-coming={isComing || undefined}>
        <b>{label}</b>: {summary}
        {source !== null && (
          <>
            {' '}
            <a href="data/README.md" target="_blank" rel="noopener" title={word('data.source')}>
              {source} <Icon name="open" />
            </a>
          </>
        )}
      </p>
      {entry.partner && <Lazily load={partner} words="sequences" props={{ id: entry.partner }} />}
    </>
  );
}
