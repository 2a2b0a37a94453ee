import type { StartSpread } from '../../../jobs/startSpread';
import { paintSpread } from '../../../render/paintSpread';
import { setExperiment, useExperiment } from '../../../state/experimentStore';
import { Figure } from '../../figure/Figure';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useJob } from '../../views/useJob';
import { useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import { ShowSelect } from './ShowSelect';

const usualActivation = 'tanh';
const endsOf = ({ spread }: StartSpread['starts'][number]) => ({ first: spread[0] ?? Number.NaN, last: spread.at(-1) ?? Number.NaN });

/** What each initialiser makes of the spread of z over ten layers; a press begins with it. */
export function StartSheet({ info }: PanelProps) {
  const title = useWords('inspectStrip');
  const word = useWords('pulse');
  const chosen = useExperiment(({ experiment }) => experiment.initializer.id);
  const activation = info.layers.slice(1, -1).find((layer) => layer.activation !== '')?.activation ?? usualActivation;
  const job = useJob('startSpread', { activation, seed: '1' });
  const found = job.result ?? job.partial;
  return (
    <Figure
      name="starts"
      title={title('panel.pulse')}
      explanation={word('starts.explanation', { activation })}
      tools={<ShowSelect />}
      numbers={() =>
        found && {
          caption: word('starts.table'),
          columns: [
            { name: word('show.starts') },
            ...Array.from({ length: found.layers }, (_, l) => ({ name: word('layer', { layer: l + 1 }) })),
          ],
          rows: found.starts.map(({ choice, spread }) => [word('starts.name', { id: choice.id }), ...spread]),
        }
      }
    >
      {found && (
        <div className="start-sheet">
          {found.starts.map((start) => (
            <button
              key={start.choice.id}
              type="button"
              className="edge"
              aria-pressed={start.choice.id === chosen}
              aria-label={word('starts.label', { id: start.choice.id, ...endsOf(start) })}
              onClick={() => setExperiment({ initializer: start.choice })}
            >
              <b>{word('starts.name', { id: start.choice.id })}</b>
              <FigureCanvas
                label={word('starts.label', { id: start.choice.id, ...endsOf(start) })}
                paint={(ctx, size, theme) => paintSpread(ctx, start.spread, size, theme)}
              />
              <small className="muted">{word('starts.ends', endsOf(start))}</small>
            </button>
          ))}
        </div>
      )}
    </Figure>
  );
}
