import { type GraphLayout, isDrawn, sideOf } from '../../render/graphLayout';
import type { Box } from '../../render/imageNetwork';
import { canDie } from '../../render/unitStates';
import type { RunInfo } from '../../run/runInfo';
import { useLanguage } from '../words/useLanguage';
import './GraphExtras.css';
import { LayerRing } from './LayerRing';
import { useAnswer } from './useProbe';

interface PulseMarksProps {
  readonly info: RunInfo;
  readonly layout: GraphLayout;
  /** The graph is one low row: it has no room for arcs. */
  readonly isRow: boolean;
}

/** While the pulse is taken: a ring around the layer that is pointed at, and an ∅ at units that are stuck as dead ones have it. */
export default function PulseMarks({ info, layout, isRow }: PulseMarksProps) {
  const pulse = useAnswer('pulse', {});
  const layers = pulse?.layers ?? [];
  const { compact } = useLanguage();
  return (
    <>
      <LayerRing boxesOf={(column) => boxesOf(layout, column)} />
      {!isRow &&
        pulse?.skips.map(({ to, along }) => (
          <span key={to} className="skip-flow" style={placeOfSum(layout, to)} aria-hidden="true">
            {compact(along)}
          </span>
        ))}
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

/** Where the units of a column stand that are drawn. */
function boxesOf(layout: GraphLayout, column: number): Box[] {
  const side = sideOf(layout, column);
  return (layout.unitY[column] ?? [])
    .filter((y) => !Number.isNaN(y))
    .map((y) => ({ x: layout.columnX[column] ?? 0, y, width: side, height: side }));
}

/** Right of the ⊕ of a skip connection, above the units of its column. */
function placeOfSum(layout: GraphLayout, column: number) {
  const top = Math.min(...(layout.unitY[column] ?? []).filter((y) => !Number.isNaN(y)));
  return { left: (layout.columnX[column] ?? 0) + sideOf(layout, column) / 2 + 9, top: top - 15 };
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
