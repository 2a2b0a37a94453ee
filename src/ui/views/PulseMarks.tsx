import { type GraphLayout, isDrawn, sideOf } from '../../render/graphLayout';
import { canDie } from '../../render/unitStates';
import type { RunInfo } from '../../run/runInfo';
import { usePointedLayer } from '../../state/pointedLayer';
import './GraphExtras.css';
import { useAnswer } from './useProbe';

const air = 4; // px around the units of a ringed column

interface PulseMarksProps {
  readonly info: RunInfo;
  readonly layout: GraphLayout;
}

/** While the pulse is taken: a ring around the layer that is pointed at, and an ∅ at units that are stuck as dead ones have it. */
export default function PulseMarks({ info, layout }: PulseMarksProps) {
  const column = usePointedLayer((state) => state.column);
  const layers = useAnswer('pulse', {})?.layers ?? [];
  return (
    <>
      {column !== null && <Ring layout={layout} column={column} />}
      {layers
        .filter((layer) => !canDie(info.layers[layer.column]?.activation ?? ''))
        .flatMap((layer) =>
          Array.from(layer.still, (state, unit) =>
            state > 0 && isDrawn(layout, layer.column, unit) ? (
              <Stuck key={`${layer.column}/${unit}`} layout={layout} column={layer.column} unit={unit} />
            ) : null,
          ),
        )}
    </>
  );
}

function Ring({ layout, column }: { layout: GraphLayout; column: number }) {
  const tops = (layout.unitY[column] ?? []).filter((y) => !Number.isNaN(y));
  if (tops.length === 0) return null;
  const side = sideOf(layout, column);
  const [top, bottom] = [Math.min(...tops), Math.max(...tops) + side];
  const left = layout.columnX[column] ?? 0;
  return (
    <div
      className="column-ring"
      style={{ left: left - air, top: top - air, width: side + 2 * air, height: bottom - top + 2 * air }}
      aria-hidden="true"
    />
  );
}

function Stuck({ layout, column, unit }: { layout: GraphLayout; column: number; unit: number }) {
  const side = sideOf(layout, column);
  const [left, top] = [layout.columnX[column] ?? 0, layout.unitY[column]?.[unit] ?? 0];
  return (
    <span className="stuck-unit" style={{ left, top, width: side, height: side }} aria-hidden="true">
      ∅
    </span>
  );
}
