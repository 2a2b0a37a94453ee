import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { GraphLayout } from '../../render/graphLayout';
import { linkAt } from '../../render/linkHit';
import { canDie } from '../../render/unitStates';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment, useShows } from '../../state/experimentStore';
import { useFrames } from '../../state/runnerContext';
import { editWeight, hoverWeight, useView } from '../../state/viewStore';
import { Lazily } from '../controls/Lazily';
import { FeatureColumn, toggleFeature } from './FeatureColumn';
import { LinksCanvas, UnitsCanvas } from './GraphCanvases';
import { GraphHeads } from './GraphHeads';
import { GraphKey } from './GraphKey';
import { type FeatureRow, type GraphPlan, isTable, useGraphPlan } from './graphPlan';
import './NetworkGraph.css';
import { UnitButton } from './UnitButton';
import { useElementSize } from './useElementSize';
import { useMediaQuery } from './useMediaQuery';
import { useUnitSize } from './usePictures';
import { useRem } from './useRem';
import { useShownRun } from './useShownRun';

/** The network: a picture for every unit, a curve for every weight, heads to change both. `bare`: only the pictures; `isRow`: their names too, and what can be pressed. */
export function NetworkGraph({ bare = false, isRow = false }: { bare?: boolean; isRow?: boolean }) {
  const info = useShownRun();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useElementSize(scroller);
  return (
    <div className="graph-room">
      <div className="graph-scroll" ref={scroller}>
        {info && room.width > 0 && <Graph info={info} room={room} scroller={scroller} bare={bare} isRow={isRow} />}
      </div>
    </div>
  );
}

// the first load does without what its network does not have
const heldColumns = () => import('./HeldColumns');
const graphExtras = () => import('./GraphExtras');
const columnNames = () => import('./ColumnNames');
const pulseMarks = () => import('./PulseMarks');
const hasExtras = ({ layers }: RunInfo, { isWide }: GraphLayout) =>
  isWide.includes(true) ||
  layers.some(({ activation, dropoutRate, skipFrom }) => dropoutRate > 0 || skipFrom !== null || canDie(activation));

interface GraphProps {
  readonly info: RunInfo;
  readonly room: { width: number; height: number };
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly bare: boolean;
  readonly isRow: boolean;
}

function Graph({ info, room, scroller, bare, isRow }: GraphProps) {
  const isPhone = useMediaQuery('(max-width: 45rem)');
  const [wantsOff, setWantsOff] = useState<boolean | null>(null);
  const hasFeatures = useShows('features') && !bare;
  const hasCaptions = useView(({ pass }) => pass !== null);
  const plan = useGraphPlan(info, room, { bare, isRow, isPhone, hasFeatures, wantsOff, hasCaptions }, useRem());
  const { layout } = plan;
  const isFixed = bare && !isRow;
  const frames = useFrames();
  const isPulse = useExperiment(({ experiment }) => experiment.view.open.includes('pulse'));
  useUnitSize(layout.size);
  /** The link under the pointer, where nothing else is. */
  const linkUnder = (event: PointerEvent<HTMLElement>) => {
    const frame = frames.current();
    if (!frame || layout.hasRibbons || event.target !== event.currentTarget) return null;
    const box = event.currentTarget.getBoundingClientRect();
    return linkAt(layout, info.layers, frame.parameters, event.clientX - box.left, event.clientY - box.top);
  };
  return (
    <div
      className="graph"
      style={{ width: layout.width, height: layout.height }}
      onPointerMove={(event) => hoverWeight(linkUnder(event))}
      onPointerLeave={() => hoverWeight(null)}
      onPointerUp={(event) => {
        const link = linkUnder(event);
        if (link && !isFixed) editWeight(link);
      }}
    >
      <div className="graph-window" style={room}>
        <LinksCanvas info={info} plan={plan} scroller={scroller} bare={isFixed} />
        <UnitsCanvas info={info} plan={plan} scroller={scroller} />
      </div>
      {isTable(info) && (
        <Lazily
          load={heldColumns}
          props={{ info, plan, onPress: hasFeatures ? (row: FeatureRow) => toggleFeature(info, plan.rows, row) : null }}
        />
      )}
      {hasExtras(info, layout) && <Lazily load={graphExtras} props={{ info, plan, scroller, room, bare }} />}
      {!bare && <GraphHeads info={info} layout={layout} />}
      {isRow && <Lazily load={columnNames} props={{ info, layout }} />}
      {isPulse && <Lazily load={pulseMarks} props={{ info, layout, isRow }} />}
      <FeatureColumn
        info={info}
        plan={plan}
        hasFeatures={hasFeatures}
        hasForm={hasFeatures && !isTable(info) && plan.folded === 0}
        onUnfold={setWantsOff}
      />
      {layout.shown
        .slice(1)
        .map((units, l) =>
          units.map((unit) => <UnitButton key={`${l + 1}/${unit}`} info={info} layout={layout} layer={l + 1} unit={unit} bare={isFixed} />),
        )}
      {!bare && info.outputNames.map((name, k) => <ClassLabel key={k} name={name} plan={plan} unit={k} />)}
      {!bare && <GraphKey layers={info.layers} layout={layout} />}
    </div>
  );
}

function ClassLabel({ name, plan: { layout, classWidth }, unit }: { name: string; plan: GraphPlan; unit: number }) {
  const left = (layout.columnX.at(-1) ?? 0) + layout.size + 6;
  const top = (layout.unitY.at(-1)?.[unit] ?? 0) + layout.size / 2 - 8;
  return (
    <span className="class-label" aria-hidden="true" title={name} style={{ left, top, width: classWidth - 6 }}>
      {name}
    </span>
  );
}
