import type { GraphLayout } from '../../render/graphLayout';
import type { RunInfo } from '../../run/runInfo';
import { useLanguage } from '../words/useLanguage';
import { isTable } from './graphPlan';

const leastNamed = 64; // px between columns: nearer ones are numbered

/** What the columns are called, where they have no heads. */
export default function ColumnNames({ info, layout: { columnX, pitch } }: { info: RunInfo; layout: GraphLayout }) {
  const { word } = useLanguage();
  const last = columnX.length - 1;
  const isNarrow = pitch < leastNamed;
  const nameOf = (l: number) =>
    l === 0
      ? word(isTable(info) ? 'graph.columns' : 'graph.features')
      : l === last
        ? word('layer.output')
        : isNarrow
          ? String(l)
          : word('layer.name', { layer: l });
  return columnX.map((left, l) => (
    <span key={left} className="column-name" style={{ left: l === 0 ? '1rem' : left }}>
      {nameOf(l)}
    </span>
  ));
}
