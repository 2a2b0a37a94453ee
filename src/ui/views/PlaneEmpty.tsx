import { useDrawsCurve, useExperiment } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';
import { useWords } from '../words/useLanguage';
import { ClassMarker } from './ClassMarker';
import './PlaneEmpty.css';
import { useMediaQuery } from './useMediaQuery';

/** In the plane while nothing is drawn on it: how that is done. */
export function PlaneEmpty() {
  const word = useWords('drawing');
  const drawing = useView((state) => state.drawing) ?? 0;
  const isFunction = useDrawsCurve();
  const isTouch = useMediaQuery('(pointer: coarse)');
  const isEmpty = useExperiment(({ experiment }) => experiment.points.length === 0);
  if (!isEmpty) return null;
  if (isFunction) return <p className="plane-empty">{word('draw.dragCurve')}</p>;
  return (
    <p className="plane-empty">
      <span>
        {word(isTouch ? 'draw.tap' : 'draw.click')} <ClassMarker classIndex={Math.max(0, drawing)} classCount={Math.max(2, drawing + 1)} />.
      </span>
      <span className="muted">
        {word('draw.dragPoints')}
        <br />
        {word('draw.twoClasses')}
      </span>
    </p>
  );
}
