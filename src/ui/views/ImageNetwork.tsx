import { type PointerEvent, type RefObject, useMemo, useRef } from 'react';
import { activations } from '../../engine/activations/registry';
import { entryOf } from '../../engine/spec';
import { layoutMaps, mapAt } from '../../render/imageNetwork';
import { MapPainter, paintNetworkMaps } from '../../render/paintMaps';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { hoverUnit, pinUnit, useView } from '../../state/viewStore';
import { LayerHead } from './LayerHead';
import './ImageNetwork.css';
import { useLanguage, useWords } from '../words/useLanguage';
import { useChosenTrace } from './chosenExample';
import { LayerRing } from './LayerRing';
import { useCanvas } from './useCanvas';
import { useElementSize } from './useElementSize';

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

const headedRoom = { headHeight: 104, smallestColumn: 106, smallestPool: 82, smallestInput: 60, padding: 16, outputWidth: 140 };
const bareRoom = { headHeight: 8, smallestColumn: 12, smallestPool: 12, smallestInput: 12, padding: 12, outputWidth: 104 };

interface MapsProps {
  readonly info: RunInfo;
  readonly room: { readonly width: number; readonly height: number };
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly bare: boolean;
  readonly isRow: boolean;
}

function Maps({ info, room, scroller, bare, isRow }: MapsProps) {
  const { named, probability, sides, word } = useLanguage();
  const words = useWords('images');
  const { layers } = info;
  const layout = useMemo(
    () =>
      layoutMaps(layers, {
        ...room,
        ...(bare ? bareRoom : headedRoom),
      }),
    [layers, room, bare],
  );
  const painter = useRef(new MapPainter()).current;
  const readTrace = useChosenTrace(info);
  const frames = useFrames();
  const pointed = useView((state) => state.hovered);
  const pinned = useView((state) => state.pinned);
  const ref = useCanvas(
    (ctx, _size, theme) => {
      const trace = readTrace();
      if (!trace || trace.perLayer.length !== layers.length) return;
      ctx.translate(-(scroller.current?.scrollLeft ?? 0), -(scroller.current?.scrollTop ?? 0));
      const target = trace.index < 0 ? -1 : (info.t[trace.index] ?? -1);
      paintNetworkMaps(
        ctx,
        painter,
        layout,
        layers,
        trace,
        { classes: info.classes, pointed, pinned, target, centre: info.images?.centre ?? [], probability },
        theme,
      );
    },
    { live: true, ready: frames.hasCurrent, scroller },
  );
  const under = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const found = mapAt(layout, event.clientX - box.left, event.clientY - box.top);
    return found && found.layer > 0 && found.layer < layers.length - 1 ? found : null;
  };
  /** A head ends where the next column begins. */
  const headPlace = (l: number) => {
    const left = layout.columns[l]?.x ?? 0;
    return { left, maxWidth: (layout.columns[l + 1]?.x ?? layout.width) - left - 6 };
  };
  return (
    <div
      className="graph"
      style={{ width: layout.width, height: layout.height }}
      onPointerMove={(event) => hoverUnit(under(event))}
      onPointerLeave={() => hoverUnit(null)}
      onPointerUp={(event) => {
        if (event.target instanceof HTMLElement && event.target.closest('.map-head')) return;
        if (!bare || isRow) pinUnit(under(event));
      }}
    >
      <div className="graph-window" style={room}>
        <canvas ref={ref} role="img" aria-label={words('maps.picture', { layers: layers.length - 2 })} />
      </div>
      <LayerRing boxesOf={(column) => layout.columns[column]?.boxes ?? []} />
      {!bare &&
        layers.map((layer, l) => (
          <div key={l} className="map-head" style={headPlace(l)}>
            {l === 0 ? (
              <Fixed name={words('maps.input')} />
            ) : l === layers.length - 1 ? (
              <Fixed
                name={words('maps.output')}
                detail={
                  layer.activation === 'softmax'
                    ? word('layer.softmax')
                    : named('activations', entryOf(activations, layer.activation)).label
                }
              />
            ) : (
              <LayerHead index={l - 1} />
            )}
            <span className="muted">{sides(layer.shape)}</span>
            {layer.parameterCount > 0 && <span className="muted">{words('maps.parameters', { count: layer.parameterCount })}</span>}
          </div>
        ))}
    </div>
  );
}

const Fixed = ({ name, detail = '' }: { name: string; detail?: string }) => (
  <div className="layer-controls">
    <div className="name">
      <span>{name}</span>
    </div>
    <div className="name">
      <span className="muted">{detail}</span>
    </div>
  </div>
);
