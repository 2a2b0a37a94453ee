import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { placeOver } from '../../../probes/microscope/sliding';
import { layoutLens, placeAt } from '../../../render/lensLayout';
import { paintLens } from '../../../render/paintLens';
import { MapPainter } from '../../../render/paintMaps';
import type { RunInfo } from '../../../run/runInfo';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useDragged } from '../../inspect/useDragged';
import { useElementSize } from '../../views/useElementSize';
import { useRem } from '../../views/useRem';
import { useLanguage, useWords } from '../../words/useLanguage';
import { KernelChoice } from './KernelChoice';
import { useLayerNames } from './layerNames';
import { lensOf, lensParts } from './lensOf';
import type { Microscope, Seen } from './useMicroscope';

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};
const usualRem = 16;

interface LensViewProps {
  readonly info: RunInfo;
  readonly microscope: Microscope;
  readonly seen: Seen;
  readonly pointed: readonly [number, number] | null;
  onPoint(place: readonly [number, number] | null): void;
}

/** The pictures from the image to the map, joined by the window. */
export function LensView({ info, microscope, seen, pointed, onPoint }: LensViewProps) {
  const word = useWords('microscope');
  const { sides } = useLanguage();
  const names = useLayerNames(info);
  const room = useRef<HTMLDivElement>(null);
  const size = useElementSize(room);
  const scale = useRem() / usualRem;
  const painter = useRef(new MapPainter()).current;
  const { aim, source, reading } = seen;
  const { layer, map, row, column, slice } = aim;
  const [fieldRows, fieldColumns] = seen.field.size;
  const isColour = layer === 1 && source.before[2] === 3;
  const layout = useMemo(() => {
    const parts = lensParts(
      info,
      microscope,
      layer,
      { map, slice, field: [fieldRows, fieldColumns] },
      {
        layer: names,
        map: (index) => word('mapOf', { map: index + 1 }),
        filter: (index) => word('filter', { filter: index + 1 }),
        input: word('input'),
        slice: (index) => (isColour ? word('channel', { channel: index }) : word('slice', { slice: index + 1 })),
        field: (size) => word('field', { sides: size }),
        sides,
      },
    );
    return layoutLens(parts, size.width / scale);
  }, [info, microscope, layer, map, slice, fieldRows, fieldColumns, names, word, sides, size.width, scale, isColour]);
  const style = { isSum: microscope.look.show === 'sum', isFilled: microscope.look.fill === 'steps' };
  const [rows = 1, columns = 1] = source.shape;
  const move = (down: number, across: number) => {
    const next = { row: Math.max(0, Math.min(rows - 1, row + down)), column: Math.max(0, Math.min(columns - 1, column + across)) };
    onPoint(null);
    microscope.goTo({ map, ...next });
  };
  /** The place of the map that a point on any of the pictures means; null beside them. */
  const placeOf = (event: PointerEvent): readonly [number, number] | null => {
    const box = room.current?.getBoundingClientRect();
    if (!box) return null;
    const [x, y] = [(event.clientX - box.left) / scale, (event.clientY - box.top) / scale];
    for (const place of layout.places) {
      const found = placeAt(place, x, y);
      if (!found || place.id === 'filter') continue;
      const through =
        place.id === 'map'
          ? found
          : place.id === 'before'
            ? placeOver(source.sliding, found)
            : place.id === 'image'
              ? microscope.slidings.slice(1, layer + 1).reduce((at, sliding) => (sliding ? placeOver(sliding, at) : at), found)
              : null;
      if (!through) return null;
      return [Math.max(0, Math.min(rows - 1, through[0])), Math.max(0, Math.min(columns - 1, through[1]))];
    }
    return null;
  };
  const drag = useDragged((event) => {
    const place = placeOf(event);
    onPoint(null);
    if (place) microscope.goTo({ map, row: place[0], column: place[1] });
  });
  const onMap = (event: PointerEvent) => {
    const box = room.current?.getBoundingClientRect();
    const place = layout.places.find(({ id }) => id === 'map');
    return box && place ? placeAt(place, (event.clientX - box.left) / scale, (event.clientY - box.top) / scale) : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = arrows[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(...by);
  };
  const filter = layout.places.find(({ id }) => id === 'filter');
  return (
    <div className="lens" ref={room} style={{ height: `${layout.height / usualRem}rem` }}>
      <div
        className="lens-picture"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrow keys
        tabIndex={0}
        aria-label={word('picture', { layer: names(layer), map: map + 1, row: row + 1, column: column + 1, value: reading.output })}
        style={{ inlineSize: `${layout.width / usualRem}rem` }}
        onKeyDown={onKeyDown}
        {...drag}
        onPointerMove={(event) => {
          drag.onPointerMove(event);
          if (event.pointerType !== 'mouse' || event.buttons > 0) return;
          const next = onMap(event);
          if (next?.join() !== pointed?.join()) onPoint(next);
        }}
        onPointerLeave={() => onPoint(null)}
      >
        <FigureCanvas
          paint={(ctx, _size, theme) => {
            const now = microscope.read(pointed);
            if (now) paintLens(ctx, painter, layout, lensOf(info, microscope, now, style), theme);
          }}
          label={word('picture', { layer: names(layer), map: map + 1, row: row + 1, column: column + 1, value: reading.output })}
          live
        />
      </div>
      {filter && (
        <div
          className="lens-kernel"
          style={{ left: `${filter.box.x / usualRem}rem`, top: `${(filter.box.y + filter.box.height + 6) / usualRem}rem` }}
        >
          <KernelChoice info={info} seen={seen} />
        </div>
      )}
    </div>
  );
}
