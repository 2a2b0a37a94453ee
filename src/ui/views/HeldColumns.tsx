import { useMemo } from 'react';
import { histogramOf } from '../../render/histogram';
import type { RunInfo } from '../../run/runInfo';
import type { GraphPlan } from './graphPlan';
import './HeldColumns.css';

/** Columns that span no side of the picture: how their values lie, with a line where they are held. Off ones are pale. */
export default function HeldColumns({ info, plan: { layout, rows, rowY } }: { info: RunInfo; plan: GraphPlan }) {
  const bars = useMemo(() => info.axes.map((_, column) => histogramOf(info, column)), [info]);
  const side = layout.featureSize;
  return rows.map(({ expression, unit }, r) => {
    const column = info.axes.findIndex(({ name }) => name === expression);
    const [axis, top, shares] = [info.axes[column], rowY[r] ?? Number.NaN, bars[column]];
    if (!axis || !shares || Number.isNaN(top) || info.pictureAxes.includes(column)) return null;
    const width = 100 / shares.length;
    const held = (-100 * axis.min) / (axis.max - axis.min); // columns of tables are standardised: the mean is 0
    return (
      <svg
        key={expression}
        className="held-column"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        style={{ left: layout.columnX[0] ?? 0, top, width: side, height: side }}
        opacity={unit < 0 ? 0.4 : 1}
      >
        <path
          fill="var(--edge)"
          fillOpacity="0.5"
          d={shares.map((share, b) => `M${b * width} 100v${-88 * share}h${width}v${88 * share}z`).join('')}
        />
        <path stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" d={`M${held} 0V100`} />
      </svg>
    );
  });
}
