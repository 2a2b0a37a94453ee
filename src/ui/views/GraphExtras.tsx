import { type MouseEvent, type RefObject, useState } from 'react';
import { endOfColumn, paintSummaries, summaryPlaces } from '../../render/paintSummary';
import { fixedRangeOf } from '../../render/unitPictures';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { useWords } from '../words/useLanguage';
import type { GraphPlan } from './graphPlan';
import './GraphExtras.css';
import { SkipArcs } from './SkipArcs';
import { useCanvas } from './useCanvas';
import { useCensus } from './useCensus';
import { useFrame } from './useFrame';
import { useProbe } from './useProbe';
import { useUnitStates } from './useUnitStates';
import { WholeFeatures, WholeLayer } from './WholeLayer';

interface GraphExtrasProps {
  readonly info: RunInfo;
  readonly plan: GraphPlan;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly room: { readonly width: number; readonly height: number };
  readonly bare: boolean;
}

/** What only some networks have: skip connections, units that are dead or masked, columns with more units than are drawn. */
export default function GraphExtras({ info, plan, scroller, room, bare }: GraphExtrasProps) {
  const { layout } = plan;
  const hasWide = layout.isWide.includes(true);
  return (
    <>
      {info.layers.some(({ skipFrom }) => skipFrom !== null) && !bare && <SkipArcs info={info} layout={layout} />}
      {hasWide && layout.hasSummary && (
        <div className="graph-window over" style={room}>
          <SummaryCanvas info={info} plan={plan} scroller={scroller} />
        </div>
      )}
      {hasWide && !bare && <Rest info={info} plan={plan} />}
      {!bare && <Captions info={info} plan={plan} />}
    </>
  );
}

function SummaryCanvas({ info, plan: { layout }, scroller }: Pick<GraphExtrasProps, 'info' | 'plan' | 'scroller'>) {
  const frames = useFrames();
  const census = useCensus(info, true);
  const chosen = useView((state) => state.example);
  const reading = useRun((state) => state.readingExample);
  const trace = useProbe('example', { index: reading >= 0 ? reading : chosen });
  const ref = useCanvas(
    (ctx, _size, theme) => {
      ctx.translate(-(scroller.current?.scrollLeft ?? 0), -(scroller.current?.scrollTop ?? 0));
      paintSummaries(ctx, layout, info.layers, trace(), census(), theme);
    },
    { live: true, ready: frames.hasCurrent, scroller },
  );
  return <canvas ref={ref} aria-hidden="true" />;
}

/** Below every wide column how many units are not drawn: a press shows them all. */
function Rest({ info, plan }: Pick<GraphExtrasProps, 'info' | 'plan'>) {
  const word = useWords('graphExtras');
  const [opened, setOpened] = useState<{ readonly column: number; readonly anchor: HTMLElement } | null>(null);
  const { layout, rows, rowY } = plan;
  const open = (column: number) => (event: MouseEvent<HTMLElement>) => {
    const anchor = event.currentTarget;
    setOpened((before) => (before ? null : { column, anchor }));
  };
  const close = () => setOpened(null);
  const lastRow = Math.max(...rowY.filter((y) => !Number.isNaN(y))) + layout.featureSize;
  const drawnRows = rowY.filter((y) => !Number.isNaN(y)).length;
  return (
    <>
      {layout.isWide.map((isWide, column) => {
        if (!isWide) return null;
        const count = column === 0 ? rows.length - drawnRows : (info.layers[column]?.units ?? 0) - (layout.shown[column]?.length ?? 0);
        const top = (column === 0 ? lastRow - 2 : endOfColumn(layout, column)) + summaryPlaces.button;
        const left = (layout.columnX[column] ?? 0) - 4;
        const title = column === 0 ? word('allFeatures', { count }) : word('allUnits', { count, layer: column });
        return (
          <button
            key={column}
            type="button"
            className="rest"
            style={{ left, top, minWidth: layout.size + 8 }}
            title={title}
            aria-label={title}
            onClick={open(column)}
          >
            … {count}
          </button>
        );
      })}
      {layout.band === 'three' && <RowNames info={info} plan={plan} lastRow={lastRow} />}
      {opened && opened.column === 0 && <WholeFeatures info={info} plan={plan} anchor={opened.anchor} onClose={close} />}
      {opened && opened.column > 0 && <WholeLayer info={info} layer={opened.column} anchor={opened.anchor} onClose={close} />}
    </>
  );
}

/** Names of what stands in the rows of wide columns, where nothing else stands at the left. */
function RowNames({ info, plan: { layout, rowY }, lastRow }: Pick<GraphExtrasProps, 'info' | 'plan'> & { lastRow: number }) {
  const word = useWords('graphExtras');
  const wide = layout.isWide.flatMap((isWide, column) => (isWide && column > 0 ? [column] : []));
  const [column = 1] = wide;
  if (wide.length === 0) return null;
  const counts = new Set(wide.map((c) => info.layers[c]?.units));
  const ranges = wide.map((c) => fixedRangeOf(info.layers[c]?.activation ?? '')?.join() ?? '');
  const end = endOfColumn(layout, column);
  const squares = end + summaryPlaces.squares;
  const firstRow = Math.min(...rowY.filter((y) => !Number.isNaN(y)));
  const names = [
    {
      text: word('strongest', { count: layout.shown[column]?.length ?? 0 }),
      top: (layout.unitY[column]?.[layout.shown[column]?.[0] ?? 0] ?? 0) + layout.size / 2,
    },
    { text: word('rest'), top: end + summaryPlaces.button + 12 },
    {
      text: counts.size === 1 ? word('all', { count: info.layers[column]?.units ?? 0 }) : word('everyUnit'),
      top: squares + layout.size / 2,
    },
    {
      text: ranges.every((range) => range === '-1,1') ? word('range', { low: -1, high: 1 }) : word('histogram'),
      top: squares + layout.size + summaryPlaces.histogram + 8,
    },
  ];
  return names
    .filter(({ top }, n) => (n < 2 || layout.hasSummary) && (top < firstRow - 10 || top > lastRow + 34))
    .map(({ text, top }) => (
      <span key={text} className="caption" style={{ left: '1rem', top: top - 8 }}>
        {text}
      </span>
    ));
}

const leastCaption = 6.25; // rem between columns: under it the words of two captions would meet

/** Below a column how many of its units are dead, and how many the last batch has masked. */
function Captions({ info, plan: { layout } }: Pick<GraphExtrasProps, 'info' | 'plan'>) {
  const word = useWords('graphExtras');
  useFrame();
  const states = useUnitStates(info)();
  if (layout.band === 'three' && layout.pitch < leastCaption * 16) return null;
  return info.layers.map((layer, column) => {
    if (column === 0 || column === info.layers.length - 1) return null;
    const units = Array.from({ length: layer.units }, (_, unit) => unit);
    const dead = units.filter((unit) => states.isDead(column, unit)).length;
    const masked = units.filter((unit) => states.isMasked(column, unit)).length;
    if (dead + masked === 0) return null;
    const top = endOfColumn(layout, column) + (layout.isWide[column] ? (layout.hasSummary ? layout.size + 58 : 26) : 8);
    return (
      <span key={column} className="caption" style={{ left: layout.columnX[column], top }}>
        {dead > 0 && <b>{word('dead', { count: dead })}</b>}
        {dead > 0 && masked > 0 && ', '}
        {masked > 0 && word('masked', { count: masked, of: layer.units })}
      </span>
    );
  });
}
