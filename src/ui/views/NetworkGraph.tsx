import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { GraphLayout } from '../../render/graphLayout';
import { linkAt } from '../../render/linkHit';
import { linksAreThinned } from '../../render/links';
import type { RunInfo } from '../../run/runInfo';
import { useShows } from '../../state/experimentStore';
import { useFrames } from '../../state/runnerContext';
import { editWeight, hoverWeight } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { FeatureColumn } from './FeatureColumn';
import { LinksCanvas, UnitsCanvas } from './GraphCanvases';
import { GraphKey } from './GraphKey';
import { isTable, useGraphPlan } from './graphPlan';
import { LayerHead, OutputHead } from './LayerHead';
import './NetworkGraph.css';
import { useLanguage } from '../words/useLanguage';
import { UnitButton } from './UnitButton';
import { useElementSize } from './useElementSize';
import { useMediaQuery } from './useMediaQuery';
import { useUnitSize } from './usePictures';
import { useShownRun } from './useShownRun';

/** The network: a picture for every unit, a curve for every weight, heads to change both. `bare`: only the pictures. */
export function NetworkGraph({ bare = false }: { bare?: boolean }) {
  const { word } = useLanguage();
  const info = useShownRun();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useElementSize(scroller);
  return (
    <div className="graph-room">
      <div className="graph-scroll" ref={scroller}>
        {info && room.width > 0 && <Graph info={info} room={room} scroller={scroller} bare={bare} />}
      </div>
      {info && linksAreThinned(info.layers) && !bare && <p className="graph-note">{word('graph.strongest')}</p>}
    </div>
  );
}

const keyHeight = 70;

interface GraphProps {
  readonly info: RunInfo;
  readonly room: { width: number; height: number };
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly bare: boolean;
}

function Graph({ info, room, scroller, bare }: GraphProps) {
  const { word } = useLanguage();
  const isPhone = useMediaQuery('(max-width: 45rem)');
  const [isUnfolded, setUnfolded] = useState(false); // a phone shows the active features first
  const showsOff = useShows('features') && !bare && (!isPhone || isUnfolded);
  const plan = useGraphPlan(info, room, { bare, isPhone, showsOff });
  const { layout } = plan;
  const frames = useFrames();
  useUnitSize(layout.size);
  const outputsEnd = (layout.unitY.at(-1)?.at(-1) ?? 0) + layout.size;
  const hasRoomForKey = !bare && !isPhone && layout.height <= room.height && outputsEnd < layout.height - keyHeight;
  /** The link under the pointer, where nothing else is. */
  const linkUnder = (event: PointerEvent<HTMLElement>) => {
    const frame = frames.current();
    if (!frame || event.target !== event.currentTarget) return null;
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
        if (link && !bare) editWeight(link);
      }}
    >
      <div className="graph-window" style={room}>
        <LinksCanvas info={info} plan={plan} scroller={scroller} bare={bare} />
        <UnitsCanvas info={info} plan={plan} scroller={scroller} />
      </div>
      {!bare && (
        <>
          <div className="layer-head" style={{ left: 16 }}>
            <div className="name">
              <span>{word(isTable(info) ? 'graph.columns' : 'graph.features')}</span>
              {isPhone && (
                <button
                  type="button"
                  aria-expanded={isUnfolded}
                  aria-label={word('graph.allFeatures')}
                  onClick={() => setUnfolded(!isUnfolded)}
                >
                  <Icon name={isUnfolded ? 'minus' : 'plus'} />
                </button>
              )}
            </div>
          </div>
          {info.layers.slice(1, -1).map((_, index) => (
            <LayerHead key={index} index={index} left={layout.columnX[index + 1] ?? 0} />
          ))}
          <OutputHead left={layout.columnX.at(-1) ?? 0} />
        </>
      )}
      <FeatureColumn info={info} plan={plan} bare={bare} hasForm={showsOff && !isTable(info)} />
      {info.layers
        .slice(1)
        .map((layer, l) =>
          Array.from({ length: layer.units }, (_, unit) => (
            <UnitButton key={`${l + 1}/${unit}`} info={info} layout={layout} layer={l + 1} unit={unit} bare={bare} />
          )),
        )}
      {info.task === 'multiclass' && !bare && info.classes.map((name, k) => <ClassLabel key={name} name={name} layout={layout} unit={k} />)}
      {hasRoomForKey && <GraphKey />}
    </div>
  );
}

function ClassLabel({ name, layout, unit }: { name: string; layout: GraphLayout; unit: number }) {
  const left = (layout.columnX.at(-1) ?? 0) + layout.size + 6;
  const top = (layout.unitY.at(-1)?.[unit] ?? 0) + layout.size / 2 - 8;
  return (
    <span className="class-label" aria-hidden="true" title={name} style={{ left, top, width: layout.width - left - 8 }}>
      {name}
    </span>
  );
}
