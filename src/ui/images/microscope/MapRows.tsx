import { type KeyboardEvent, memo, useMemo, useRef } from 'react';
import type { Shape } from '../../../engine/tensor';
import type { Sliding } from '../../../probes/microscope/sliding';
import { paramOf } from '../../../render/layerParams';
import { layoutMapRow, type MapRowNumbers, paintMapRow } from '../../../render/paintMapRow';
import { MapPainter } from '../../../render/paintMaps';
import type { LayerInfo, RunInfo } from '../../../run/runInfo';
import { useFrames } from '../../../state/runnerContext';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useChosenTrace } from '../../views/chosenExample';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useLayerNames } from './layerNames';
import { reachOf } from './strongestPlace';
import type { Microscope } from './useMicroscope';

const rem = 16;

interface RowsProps extends Pick<Microscope, 'slidings' | 'layer' | 'choose'> {
  readonly info: RunInfo;
  /** The map under the lens; null: none. */
  readonly map: number | null;
}

/** The network as a row of small maps a layer: where the lens can be put. */
export const MapRows = memo(function MapRows({ info, slidings, layer: chosen, map, choose }: RowsProps) {
  const word = useWords('microscope');
  const names = useLayerNames(info);
  return (
    <div className="map-rows">
      {info.layers.map((layer, l) => {
        if (l === 0 || l === info.layers.length - 1) return null;
        const sliding = slidings[l];
        if (sliding)
          return (
            <MapRowShown key={l} info={info} sliding={sliding} l={l} layer={layer} chosen={l === chosen ? map : null} choose={choose} />
          );
        return (
          <section key={l} className="map-row" aria-label={names(l)}>
            <button type="button" className="edge" aria-pressed={chosen === l} onClick={() => choose(l, 0)}>
              {names(l)}
            </button>{' '}
            {layer.parameterCount > 0 && <span className="muted">{word('row.parameters', { count: layer.parameterCount })}</span>}
          </section>
        );
      })}
    </div>
  );
});

/** Filters that read one map, or the colours of a picture, are pictures themselves. */
function filtersOf(
  layer: LayerInfo,
  channels: number,
  kernel: number,
  parameters: ArrayLike<number> | undefined,
): MapRowNumbers['filters'] {
  const weights = paramOf(layer, 'weight');
  if (!weights || !parameters || (channels !== 1 && channels !== 3)) return [];
  const size = kernel * kernel * channels;
  const all = Float64Array.from({ length: size * layer.units }, (_, i) => parameters[weights.offset + i] as number);
  const reach = reachOf(all);
  return Array.from({ length: layer.units }, (_, f) => {
    const values = all.slice(f * size, (f + 1) * size);
    return { values, shape: [kernel, kernel, channels], reach: channels === 1 ? reachOf(values) : reach };
  });
}

interface RowProps extends Pick<RowsProps, 'info' | 'choose'> {
  readonly sliding: Sliding;
  readonly l: number;
  readonly layer: LayerInfo;
  readonly chosen: number | null;
}

function MapRowShown({ info, sliding, l, layer, chosen, choose }: RowProps) {
  const word = useWords('microscope');
  const names = useLayerNames(info);
  const { sides } = useLanguage();
  const frames = useFrames();
  const readTrace = useChosenTrace(info);
  const painter = useRef(new MapPainter()).current;
  const buttons = useRef<HTMLDivElement>(null);
  const { kernel } = sliding;
  const channels = l === 1 ? (info.layers[0]?.units ?? 1) : 0;
  const hasFilters = sliding.does === 'convolves' && (channels === 1 || channels === 3);
  const row = useMemo(() => layoutMapRow(layer.shape, hasFilters ? kernel : null), [layer.shape, hasFilters, kernel]);
  const name = names(l);
  const shape: Shape = layer.shape;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = ((chosen ?? 0) + by + layer.units) % layer.units;
    choose(l, next);
    buttons.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <section className="map-row" aria-label={word('row.label', { layer: name })}>
      <p>
        {name}{' '}
        <span className="muted">
          {[
            sliding.does === 'convolves'
              ? word('row.filters', { count: layer.units, sides: [kernel, kernel], stride: sliding.stride })
              : word('row.pool', { side: kernel, stride: sliding.stride }),
            sliding.does === 'convolves' ? sides(shape.slice(0, 2)) : word('row.maps', { count: layer.units, sides: shape.slice(0, 2) }),
            ...(layer.parameterCount > 0 ? [word('row.parameters', { count: layer.parameterCount })] : []),
          ].join(', ')}
        </span>
      </p>
      <div className="map-row-scroll">
        <div
          className="map-row-maps"
          ref={buttons}
          style={{ width: `${row.width / rem}rem`, height: `${row.height / rem}rem` }}
          onKeyDown={onKeyDown}
          role="toolbar"
          aria-label={word('row.label', { layer: name })}
        >
          <FigureCanvas
            label={word('row.label', { layer: name })}
            live
            paint={(ctx, _size, theme) => {
              const values = readTrace()?.perLayer[l]?.output;
              if (!values || values.length !== shape.reduce((product, side) => product * side, 1)) return;
              const filters = hasFilters ? filtersOf(layer, channels, kernel, frames.current()?.parameters) : [];
              paintMapRow(ctx, painter, row, { values, shape, reach: reachOf(values), filters }, chosen, theme);
            }}
          />
          {row.maps.map((box, map) => {
            const left = row.filters[map]?.x ?? box.x;
            return (
              <button
                key={map}
                type="button"
                aria-pressed={map === chosen}
                aria-label={word('title.map', { layer: name, map: map + 1 })}
                tabIndex={map === (chosen ?? 0) ? 0 : -1}
                style={{ left: `${(left - 2) / rem}rem`, width: `${(box.x + box.width - left + 4) / rem}rem` }}
                onClick={() => choose(l, map)}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}
