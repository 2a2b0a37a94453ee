import type { GraphLayout } from '../../render/graphLayout';
import { sideOf } from '../../render/graphLayout';
import './GraphExtras.css';

const air = 4; // px around the units

/** A ring around a column of the graph that is pointed at elsewhere. */
export default function ColumnRing({ layout, column }: { layout: GraphLayout; column: number }) {
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
