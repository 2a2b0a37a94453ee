import { type GraphLayout, sideOf } from '../../render/graphLayout';
import type { RunInfo } from '../../run/runInfo';
import { useWords } from '../words/useLanguage';

const radius = 14;
const sum = 5; // radius of ⊕
const rising = 12; // px from ⊕ to the lowest arc
const lanesHeight = 9; // px for arcs that would lie over each other

interface Arc {
  readonly from: number;
  readonly to: number;
}

/** How many arcs lie under each: those that share some of its way stand in lanes, the shortest lowest. */
export function lanesOf(arcs: readonly Arc[]): number[] {
  const order = arcs.map((_, i) => i).sort((a, b) => spanOf(arcs[a]) - spanOf(arcs[b]));
  const lanes = new Array<number>(arcs.length).fill(0);
  order.forEach((i, rank) => {
    const below = order.slice(0, rank).filter((j) => overlap(arcs[i], arcs[j]));
    lanes[i] = below.length === 0 ? 0 : Math.max(...below.map((j) => lanes[j] as number)) + 1;
  });
  return lanes;
}
const spanOf = (arc: Arc | undefined) => (arc ? arc.to - arc.from : 0);
const overlap = (a: Arc | undefined, b: Arc | undefined) => a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;

/** A skip connection as an arc above the rows: from the column whose output it adds to the sum it ends in, named in itself. */
export function SkipArcs({ info, layout }: { info: RunInfo; layout: GraphLayout }) {
  const word = useWords('graphExtras');
  const arcs = info.layers.flatMap(({ skipFrom }, to) => (skipFrom === null ? [] : [{ from: skipFrom, to }]));
  const lanes = lanesOf(arcs);
  const most = Math.max(...lanes);
  const step = lanesHeight / Math.max(1, most);
  const topOf = (column: number) => Math.min(...(layout.unitY[column] ?? []).filter((y) => !Number.isNaN(y)));
  const middleOf = (column: number) => (layout.columnX[column] ?? 0) + sideOf(layout, column) / 2;
  return (
    <svg className="skip-arcs" width={layout.width} height={layout.height} aria-hidden="true">
      {arcs.map((arc, i) => {
        const { from, to } = arc;
        const end = topOf(to) - 2 * sum - 2;
        const rise =
          Math.min(...info.layers.slice(from, to + 1).map((_, k) => topOf(from + k))) - 2 * sum - 2 - rising - (lanes[i] ?? 0) * step;
        const [start, stop] = [middleOf(from) + 3, middleOf(to)];
        const r = Math.min(radius, (stop - start) / 2, end - rise);
        const name = from === 0 ? word('skipInput') : word('skipLayer', { layer: from });
        const hasName = most === 0 && stop - start > name.length * 6.4 + 2 * r;
        return (
          <g key={to}>
            <title>{name}</title>
            <path
              d={`M${start} ${topOf(from) - 3}V${rise + r}Q${start} ${rise} ${start + r} ${rise}H${stop - r}Q${stop} ${rise} ${stop} ${rise + r}V${end}`}
            />
            <circle cx={stop} cy={end + sum} r={sum} />
            <path d={`M${stop - 2.5} ${end + sum}h5M${stop} ${end + sum - 2.5}v5`} />
            {hasName && (
              <text x={(start + stop) / 2} y={rise + 4}>
                {name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
