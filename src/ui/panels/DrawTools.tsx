import type { DrawnPoint } from '../../data/dataset';
import { createRng } from '../../engine/rng';
import { limits } from '../../experiment/limits';
import { setPoints, useDrawsCurve, useExperiment } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { ClassMarker } from '../views/ClassMarker';
import { useIsBlank } from '../views/drawingSides';
import { useSpray } from '../views/spray';
import { hand } from '../views/strokes';
import { useWords } from '../words/useLanguage';
import './DrawTools.css';
import { PointsClipboard } from './PointsClipboard';
import { spiralPoints } from './spiralPoints';

const eraser = -1;
const letterOf = (classIndex: number) => String.fromCharCode(65 + classIndex);

/** Under the picture while drawing: which class the next point has, the eraser, the end, and how much there is. */
export default function DrawTools() {
  const word = useWords('drawing');
  const drawing = useView((state) => state.drawing);
  const points = useExperiment(({ experiment }) => experiment.points);
  const isFunction = useDrawsCurve();
  const isBlank = useIsBlank();
  const isSpraying = useSpray(({ isOn }) => isOn) && drawing !== null && drawing >= 0;
  if (drawing === null) return null;
  const choose = (next: number) => useView.setState({ drawing: next });
  const classCount = Math.max(2, drawing + 1, ...points.map((point: DrawnPoint) => point.value + 1));
  const offered = Math.min(limits.pointClasses, classCount + 1);
  const countOf = (k: number) => points.filter(({ value }) => value === k).length;
  return (
    <>
      <div className="draw-tools" role="toolbar" aria-label={word('draw.label')}>
        {isFunction ? (
          <button type="button" className="edge" aria-pressed={drawing >= 0} onClick={() => choose(0)}>
            <Icon name="pencil" /> {word('draw.curve')}
          </button>
        ) : (
          Array.from({ length: offered }, (_, k) => (
            <button
              key={letterOf(k)}
              type="button"
              className="edge"
              aria-pressed={drawing === k}
              aria-label={word('draw.class', { letter: letterOf(k), index: k + 1 })}
              title={word('draw.classTitle', { letter: letterOf(k) })}
              onClick={() => choose(k)}
            >
              <ClassMarker classIndex={k} classCount={Math.max(classCount, k + 1)} /> {letterOf(k)}
            </button>
          ))
        )}
        {!isFunction && (
          <button
            type="button"
            className="icon"
            aria-pressed={isSpraying}
            aria-label={word('draw.spray')}
            title={word('draw.spray')}
            onClick={() => {
              useSpray.setState({ isOn: !isSpraying });
              if (drawing < 0) choose(0);
            }}
          >
            <svg className="icon-svg" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M9 6.5h4.5v7H9zM10 6.5v-3h2.5v3M7 3.6h.1M5 2.3h.1M5 4.9h.1M2.6 3.6h.1M2.6 6.4h.1M5 7.5h.1" />
            </svg>
          </button>
        )}
        <button
          type="button"
          className="icon"
          aria-pressed={drawing === hand}
          aria-label={word('draw.move')}
          title={word('draw.move')}
          onClick={() => choose(hand)}
        >
          <Icon name="move" />
        </button>
        <button
          type="button"
          className="icon"
          aria-pressed={drawing === eraser}
          aria-label={word('draw.eraser')}
          title={word('draw.eraser')}
          onClick={() => choose(eraser)}
        >
          <Icon name="eraser" />
        </button>
        <button type="button" className="edge end" disabled={isBlank} onClick={() => useView.setState({ drawing: null })}>
          {word('draw.done')}
        </button>
      </div>
      <div className="draw-counts muted">
        <span>
          {isFunction
            ? word('draw.places', { count: points.length })
            : Array.from({ length: offered }, (_, k) => word('draw.count', { letter: letterOf(k), count: countOf(k) })).join(' · ')}
        </span>
        <PointsClipboard usualClass={Math.max(0, drawing)} />
        {points.length > 0 ? (
          <button type="button" onClick={() => setPoints([])}>
            {word('draw.clear')}
          </button>
        ) : (
          !isFunction && (
            <button type="button" onClick={() => setPoints(spiralPoints(createRng('1', 'data')))}>
              {word('draw.spiral')}
            </button>
          )
        )}
      </div>
    </>
  );
}
