import { useRef } from 'react';
import { receptiveField } from '../../../engine/receptiveField';
import { paramOf } from '../../../render/layerParams';
import { strongestReads } from '../../../render/mapReads';
import { poolWinner, strongestPlace } from '../../../render/mapSight';
import { paintLargeMap, paintSlices } from '../../../render/paintMapReading';
import { SheetPainter } from '../../../render/sheetPainter';
import type { RunInfo } from '../../../run/runInfo';
import { usePointedPlace } from '../../../state/pointedPlace';
import type { UnitRef } from '../../../state/viewStore';
import { signClass } from '../../panels/ReadingTable';
import { useCanvas } from '../../views/useCanvas';
import { useFrame } from '../../views/useFrame';
import { useMediaQuery } from '../../views/useMediaQuery';
import { useLanguage, useWords } from '../../words/useLanguage';
import './MapNumbers.css';
import { useMapNumbers } from './useMapNumbers';

const mostSlices = 12;
const sliceSides = { wide: 30, narrow: 22 };
const sliceGap = 6;

/** A map or a unit in large: where it looks, what it reads with, what it answers. */
export function MapNumbers({ info, target }: { readonly info: RunInfo; readonly target: UnitRef }) {
  const { answer, sides, weight: written } = useLanguage();
  const words = useWords('images');
  useFrame();
  const read = useMapNumbers(info);
  const at = usePointedPlace((state) => state.at);
  const sheets = useRef(new SheetPainter()).current;
  const numbers = read();
  const { layer: l, unit } = target;
  const [layer, before] = [info.layers[l], info.layers[l - 1]];
  const values = numbers?.trace.perLayer[l]?.output;
  if (!layer || !before || !numbers || !values) return null;
  const isImage = layer.shape.length === 3;
  const given = at?.layer === l && at.unit === unit ? at.place : null;
  const place = isImage ? (given ?? strongestPlace(values, layer.shape, layer.units, unit)) : null;
  const field = place && receptiveField(info.layers, l, place);
  const [, columns = 1] = layer.shape;
  const value = (place ? values[(place[0] * columns + place[1]) * layer.units + unit] : values[unit]) ?? Number.NaN;
  const winner = place && l > 1 ? poolWinner(info.layers, l, unit, place, numbers.trace.perLayer[l - 1]?.output ?? []) : null;
  const biases = paramOf(layer, 'bias');
  const bias = biases && numbers.parameters[biases.offset + unit];
  const isDead = numbers.silent?.columns[l]?.[unit] === 1;
  return (
    <div className="map-reading">
      {isImage && <LargeMap read={read} sheets={sheets} layer={l} unit={unit} place={place} info={info} />}
      <Slices read={read} sheets={sheets} layer={l} unit={unit} info={info} />
      <dl>
        {isDead && numbers.silent && (
          <>
            <dt className="muted">∅</dt>
            <dd>{words('map.dead', { images: numbers.silent.images })}</dd>
          </>
        )}
        <dt className="muted">{place ? words('map.at', { row: place[0] + 1, column: place[1] + 1 }) : words('map.answers')}</dt>
        <dd className={signClass(value)}>{answer(value)}</dd>
        {bias !== undefined && (
          <>
            <dt className="muted">{words('map.bias')}</dt>
            <dd className={signClass(bias)}>{written(bias)}</dd>
          </>
        )}
        {winner && (
          <>
            <dt className="muted">{words('map.winner')}</dt>
            <dd>{words('map.at', { row: winner[0] + 1, column: winner[1] + 1 })}</dd>
          </>
        )}
        {field && (
          <>
            <dt className="muted">{words('map.sees')}</dt>
            <dd title={words('map.fieldTitle', { rows: one(field.rows), columns: one(field.columns) })}>
              {words('map.field', { size: sides(field.size), jump: field.jump[0] })}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** Counted from 1. */
const one = ({ first, last }: { first: number; last: number }) => ({ first: first + 1, last: last + 1 });

const largestOf = (values: ArrayLike<number>) => Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

interface PictureProps extends UnitRef {
  readonly info: RunInfo;
  readonly read: ReturnType<typeof useMapNumbers>;
  readonly sheets: SheetPainter;
}

function LargeMap({ info, read, sheets, layer: l, unit, place }: PictureProps & { readonly place: readonly [number, number] | null }) {
  const words = useWords('images');
  const { sides } = useLanguage();
  const layer = info.layers[l];
  const ref = useCanvas(
    (ctx, size, theme) => {
      const values = read()?.trace.perLayer[l]?.output;
      if (layer && values) paintLargeMap(ctx, sheets, values, layer, unit, place, size, theme);
    },
    { live: true },
  );
  const [rows = 1, columns = 1] = layer?.shape ?? [];
  return (
    <figure>
      <canvas ref={ref} className="large-map" style={{ aspectRatio: `${columns} / ${rows}` }} aria-hidden="true" />
      <figcaption className="muted">
        {words('map.large', { sides: sides([rows, columns]), reach: largestOf(read()?.trace.perLayer[l]?.output ?? []) })}
      </figcaption>
    </figure>
  );
}

/** What a filter reads with: a slice for every map, those of which it reads most; of pixels read at once the template. */
function Slices({ info, read, sheets, layer: l, unit }: PictureProps) {
  const words = useWords('images');
  const [layer, before] = [info.layers[l], info.layers[l - 1]];
  const numbers = read();
  const reads = numbers?.reads[l] ?? null;
  const isInColour = !reads && before?.units === 3;
  const hasSlices = layer !== undefined && before?.shape.length === 3 && layer.inputs > 0;
  const strongest = reads ? strongestReads(reads, unit, mostSlices).map(({ source }) => source) : [0];
  const channels = strongest.toSorted((a, b) => a - b);
  const perRow = Math.min(6, Math.max(1, channels.length));
  const side = sliceSides[useMediaQuery('(max-width: 72rem)') ? 'narrow' : 'wide'];
  const step = side + sliceGap;
  const ref = useCanvas(
    (ctx, size, theme) => {
      const now = read();
      if (!now || !layer || !before || !hasSlices) return;
      const large = Math.min(size.width, size.height) - 2;
      const boxes = channels.map((_, k) =>
        reads
          ? { x: 1 + (k % perRow) * step, y: 1 + Math.floor(k / perRow) * step, width: side, height: side }
          : { x: 1, y: 1, width: large, height: large },
      );
      paintSlices(ctx, sheets, now.parameters, { layer, before, unit }, channels, boxes, isInColour, theme);
    },
    { live: true },
  );
  if (!hasSlices || !before) return null;
  const size = reads ? { width: perRow * step, height: Math.ceil(channels.length / perRow) * step } : { width: 80, height: 80 };
  return (
    <figure>
      <canvas ref={ref} style={size} aria-hidden="true" />
      <figcaption className="muted">
        {reads
          ? words('map.slices', { maps: channels.length, of: before.units })
          : words(isInColour ? 'map.inColour' : layer?.window ? 'map.itsFilter' : 'map.template')}
      </figcaption>
    </figure>
  );
}
