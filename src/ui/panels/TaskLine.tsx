import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { useShownExperiment } from '../views/useShownExperiment';
import { useLanguage } from '../words/useLanguage';

/** What the chosen data ask, in a line: their name, the question, and whose they are. */
export function TaskLine() {
  const { named, word } = useLanguage();
  const { label, summary, source } = named(
    'datasets',
    useShownExperiment(({ dataset }) => entryOf(datasets, dataset.id)),
  );
  return (
    <p className="task">
      <b>{label}</b>: {summary}
      {source !== null && (
        <>
          {' '}
          <a href="data/README.md" target="_blank" rel="noopener" title={word('data.source')}>
            {source}
          </a>
        </>
      )}
    </p>
  );
}
