import { drawnLimits } from '../../../data/ownImages/drawings';
import { addDrawing, calledClass, useDrawnClasses } from '../../../state/drawnClasses';
import { useExperiment } from '../../../state/experimentStore';
import { type PadStroke, showOwnImage, useView } from '../../../state/viewStore';
import { Icon } from '../../controls/Icon';
import { useLanguage, useWords } from '../../words/useLanguage';
import './drawings.css';

const nothing: readonly PadStroke[] = [];

/** Below the pad: the class that what is drawn is added to, with how many it has. */
export default function AddToClass() {
  const word = useWords('drawings');
  const { count } = useLanguage();
  const classes = useDrawnClasses();
  const dataset = useExperiment(({ experiment }) => experiment.dataset.id);
  const strokes = useView(({ own }) => (own?.dataset === dataset ? (own.strokes ?? nothing) : nothing));
  const isEmpty = strokes.length === 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame of its own
    <div className="add-to-class" role="group" aria-label={word('addTo')}>
      <span className="muted">{word('addTo')}</span>
      {classes.map((each, k) => {
        const name = calledClass(each, k);
        return (
          <button
            key={k}
            type="button"
            className="edge"
            aria-label={word('add', { name })}
            title={word(isEmpty ? 'addFirst' : 'add', { name })}
            disabled={isEmpty || each.drawings.length >= drawnLimits.mostDrawings}
            onClick={() => {
              addDrawing(
                k,
                strokes.map(({ points }) => points),
              );
              showOwnImage({ dataset, strokes: [], image: null });
            }}
          >
            <Icon name="plus" /> <span className="name">{name}</span> <span className="muted">{count(each.drawings.length)}</span>
          </button>
        );
      })}
    </div>
  );
}
