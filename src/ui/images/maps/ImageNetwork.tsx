import { type KeyboardEvent, type PointerEvent, type RefObject, useMemo, useRef } from 'react';
import { layoutMaps, mapAt } from '../../../render/imageNetwork';
import { mapSight, strongestPlace } from '../../../render/mapSight';
import { MapPainter } from '../../../render/paintMaps';
import { paintNetworkMaps } from '../../../render/paintNetworkMaps';
import { SheetPainter } from '../../../render/sheetPainter';
import type { RunInfo } from '../../../run/runInfo';
import { pointAtPlace, usePointedPlace } from '../../../state/pointedPlace';
import { useFrames } from '../../../state/runnerContext';
import { useRun } from '../../../state/runStore';
import { hoverUnit, pinUnit, useView } from '../../../state/viewStore';
import { LayerRing } from '../../views/LayerRing';
import { useCanvas } from '../../views/useCanvas';
import { useElementSize } from '../../views/useElementSize';
import { useRem } from '../../views/useRem';
import { useLanguage, useWords } from '../../words/useLanguage';
import './ImageNetwork.css';
import { MapHeads } from './MapHeads';
import { mapAfter } from './mapKeys';
import { useMapNumbers } from './useMapNumbers';
import { useMapOrder } from './useMapOrder';

/** Every layer's feature maps for the chosen image, and the class probabilities. `bare`: only the pictures; `isRow`: they can be pressed. */
export function ImageNetwork({ info, bare = false, isRow = false }: { info: RunInfo; bare?: boolean; isRow?: boolean }) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useElementSize(scroller);
  return (
    <div className="graph-room">
      <div className="graph-scroll" ref={scroller}>
        {room.width > 0 && <Maps info={info} room={room} scroller={scroller} bare={bare} isRow={isRow} />}
      </div>
    </div>
  );
}

interface MapsProps {
  readonly info: RunInfo;
  readonly room: { readonly width: number; readonly height: number };
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly bare: boolean;
  readonly isRow: boolean;
}

const usualRem = 16;
const largeMap = 64 * 64; // places: such maps are painted at every other frame

function Maps({ info, room, scroller, bare, isRow }: MapsProps) {
  const { probability, weight } = useLanguage();
  const words = useWords('images');
  const { layers, classes } = info;
  const wanted = useMapOrder(info);
  const rem = useRem();
  const layout = useMemo(
    () =>
      layoutMaps(
        layers,
        {
          ...room,
          padding: 14,
          isBare: bare,
          textScale: rem / usualRem,
          classLetters: Math.max(0, ...classes.map(({ length }) => length)),
        },
        wanted?.order,
      ),
    [layers, room, bare, classes, wanted, rem],
  );
  const painters = useRef({ images: new MapPainter(), sheets: new SheetPainter() }).current;
  const read = useMapNumbers(info);
  const frames = useFrames();
  const pointed = useView((state) => state.hovered);
  const pinned = useView((state) => state.pinned);
  const at = usePointedPlace((state) => state.at);
  const isPlaying = useRun((state) => state.isPlaying);
  const isLarge = layers.some(({ shape: [rows = 1, columns = 1, channels] }) => channels !== undefined && rows * columns > largeMap);
  const turn = useRef(0);
  const ref = useCanvas(
    (ctx, _size, theme) => {
      const numbers = read();
      if (!numbers) return;
      ctx.translate(-(scroller.current?.scrollLeft ?? 0), -(scroller.current?.scrollTop ?? 0));
      const { trace, reads } = numbers;
      const target = pointed ?? pinned;
      const place = at && target && at.layer === target.layer && at.unit === target.unit ? at.place : null;
      const outputs = trace.perLayer.map(({ output }) => output);
      paintNetworkMaps(
        ctx,
        painters,
        layout,
        layers,
        numbers,
        {
          classes,
          pointed,
          pinned,
          sight: target && mapSight(layers, outputs, reads, { ...target, place }),
          target: trace.index < 0 ? -1 : (info.t[trace.index] ?? -1),
          centre: info.images?.centre ?? [],
          probability,
          value: weight,
          ends: (reach, isSigned) => words('maps.ends', { reach, isSigned }),
        },
        theme,
      );
    },
    { live: true, ready: () => frames.hasCurrent() && (!isLarge || !isPlaying || turn.current++ % 2 === 0), scroller },
  );
  const under = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const found = mapAt(layout, layers, event.clientX - box.left, event.clientY - box.top);
    return found && found.layer > 0 && found.layer < layers.length - 1 ? found : null;
  };
  const point = (found: ReturnType<typeof under>) => {
    const known = useView.getState().hovered;
    if (known?.layer !== found?.layer || known?.unit !== found?.unit) hoverUnit(found && { layer: found.layer, unit: found.unit });
    if (found?.place) pointAtPlace({ layer: found.layer, unit: found.unit, place: found.place });
  };
  const byKeys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const trace = read()?.trace;
    const values = pinned && trace?.perLayer[pinned.layer]?.output;
    const shape = pinned ? (layers[pinned.layer]?.shape ?? []) : [];
    const strongest = pinned && values && shape.length === 3 ? strongestPlace(values, shape, shape[2] ?? 1, pinned.unit) : null;
    const isPlaced = at && pinned && at.layer === pinned.layer && at.unit === pinned.unit;
    const next = mapAfter(layers, pinned, isPlaced ? at.place : strongest, event);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    hoverUnit(null);
    pinUnit({ layer: next.layer, unit: next.unit });
    pointAtPlace(next.place && { ...next, place: next.place });
  };
  const canBePressed = !bare || isRow;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields
    <div
      className="graph maps"
      role="group"
      aria-label={canBePressed ? words('maps.keys') : words('maps.all')}
      tabIndex={canBePressed ? 0 : undefined}
      onKeyDown={canBePressed ? byKeys : undefined}
      style={{ width: layout.width, height: layout.height }}
      onPointerMove={(event) => point(under(event))}
      onPointerLeave={() => hoverUnit(null)}
      onPointerUp={(event) => {
        if (event.target instanceof HTMLElement && event.target.closest('.layer-head, .misfit-place')) return;
        if (!canBePressed) return;
        const found = under(event);
        pinUnit(found && { layer: found.layer, unit: found.unit });
        if (found?.place) pointAtPlace({ layer: found.layer, unit: found.unit, place: found.place });
      }}
    >
      <div className="graph-window" style={room}>
        <canvas ref={ref} role="img" aria-label={words('maps.picture', { layers: layers.length - 2 })} />
      </div>
      <LayerRing boxesOf={(column) => layout.columns.find(({ layer }) => layer === column)?.boxes ?? []} />
      {!bare && <MapHeads info={info} layout={layout} misfit={wanted?.misfit ?? null} />}
    </div>
  );
}
