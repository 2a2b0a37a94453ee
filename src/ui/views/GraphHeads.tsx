import type { GraphLayout } from '../../render/graphLayout';
import type { RunInfo } from '../../run/runInfo';
import { useLanguage } from '../words/useLanguage';
import { isTable } from './graphPlan';
import { LayerHead, OutputHead } from './LayerHead';

const air = 10; // px between the heads of two columns
const rows = ['layer', 'units', 'activation'] as const;

/** The heads of all columns; where they have no room for words, these stand at the left, as the names of rows. */
export function GraphHeads({ info, layout }: { info: RunInfo; layout: GraphLayout }) {
  const { word } = useLanguage();
  const { band, columnX, pitch, width } = layout;
  const room = Math.max(16, pitch - (band === 'three' ? 2 : air));
  const last = columnX.at(-1) ?? 0;
  return (
    <>
      {band === 'three' ? (
        rows.map((row, r) => (
          <span key={row} className="head-name" style={{ left: '1rem', top: `calc(8px + ${1.5 * r}rem)` }}>
            {word(`graph.row.${row}`)}
          </span>
        ))
      ) : (
        <div className="layer-head" style={{ left: '1rem' }}>
          <div className="line">{word(isTable(info) ? 'graph.columns' : 'graph.features')}</div>
        </div>
      )}
      {info.layers.slice(1, -1).map((_, index) => (
        <LayerHead key={index} index={index} place={{ left: columnX[index + 1] ?? 0, width: room, band }} />
      ))}
      <OutputHead place={{ left: last, width: width - last - 4, band }} units={info.layers.at(-1)?.units ?? 1} />
    </>
  );
}
