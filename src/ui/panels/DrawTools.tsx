import type { DrawnPoint } from '../../data/dataset';
import { limits } from '../../experiment/limits';
import { setPoints, useDrawsCurve, useExperiment } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { ClassMarker } from '../views/ClassMarker';

/** While drawing: which class the next point has, the eraser, and the ways out. */
export function DrawTools() {
  const drawing = useView((state) => state.drawing);
  const points = useExperiment(({ experiment }) => experiment.points);
  const isFunction = useDrawsCurve();
  if (drawing === null) return null;
  const choose = (next: number) => useView.setState({ drawing: next });
  const classCount = Math.max(2, drawing + 1, ...points.map((point: DrawnPoint) => point.value + 1));
  const offered = Math.min(limits.pointClasses, classCount + 1);
  return (
    <fieldset className="draw-tools" aria-label="Draw on the picture">
      {isFunction ? (
        <button type="button" className="edge" aria-pressed={drawing >= 0} onClick={() => choose(0)}>
          <Icon name="pencil" /> curve
        </button>
      ) : (
        Array.from({ length: offered }, (_, k) => (
          <button
            key={`class ${k + 1}`}
            type="button"
            className="edge"
            aria-pressed={drawing === k}
            aria-label={`Class ${k + 1}`}
            title={`Points of class ${k + 1}`}
            onClick={() => choose(k)}
          >
            <ClassMarker classIndex={k} classCount={Math.max(classCount, k + 1)} />
          </button>
        ))
      )}
      <button type="button" className="edge" aria-pressed={drawing < 0} aria-label="Eraser" title="Eraser" onClick={() => choose(-1)}>
        <Icon name="eraser" />
      </button>
      <button type="button" disabled={points.length === 0} onClick={() => setPoints([])}>
        Clear
      </button>
      <button type="button" className="end" onClick={() => useView.setState({ drawing: null })}>
        Done
      </button>
      <p className="muted">{isFunction ? 'Drag across the picture.' : `Press or drag on the picture: ${points.length} points.`}</p>
    </fieldset>
  );
}
