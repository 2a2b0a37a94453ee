import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { featureLabel, standardFeatures } from '../../data/features';
import { picturePlane } from '../../probes/picturePlane';
import { type GraphLayout, layoutGraph } from '../../render/graphLayout';
import { linkAt, linkThresholds, paintLinks } from '../../render/links';
import { paintFrames, UnitPainter } from '../../render/unitPictures';
import { setFeatures, useShows } from '../../state/experimentStore';
import { releaseView, requestView } from '../../state/runner';
import { useRun } from '../../state/runStore';
import { editWeight, hoverUnit, hoverWeight, pinUnit, useView } from '../../state/viewStore';
import type { RunInfo, UnitMaps } from '../../worker/protocol';
import { fixed } from '../format';
import { FeatureForm } from './FeatureForm';
import { HiddenLayerHead, OutputHead } from './LayerHead';
import './NetworkGraph.css';
import { currentFrame, hasCurrentFrame } from './newestPictures';
import { useCanvas } from './useCanvas';
import { useElementSize } from './useElementSize';
import { useMediaQuery } from './useMediaQuery';

/** One row of the features' column: active ones are units of layer 0. */
interface FeatureRow {
  readonly expression: string;
  readonly label: string;
  /** Its unit in layer 0, or −1 while it is off. */
  readonly unit: number;
}

function featureRows(info: RunInfo, showsOff: boolean): FeatureRow[] {
  const standard = standardFeatures(info.axes);
  const own = info.featureNames
    .filter((name) => !standard.some((feature) => feature.expression === name))
    .map((expression) => ({ expression, label: featureLabel(expression, info.axes) }));
  const rows = [...standard, ...own].map((feature) => ({ ...feature, unit: info.featureNames.indexOf(feature.expression) }));
  return showsOff ? rows : rows.filter((row) => row.unit >= 0);
}

/** The network: a picture for every unit, a curve for every weight, heads to change both. `bare`: only the pictures. */
export function NetworkGraph({ bare = false }: { bare?: boolean }) {
  const info = useRun((state) => state.info);
  const scroll = useRef<HTMLDivElement>(null);
  const room = useElementSize(scroll);
  return (
    <div className="graph-scroll" ref={scroll}>
      {info && room.width > 0 && <Graph info={info} room={room} bare={bare} />}
    </div>
  );
}

function Graph({ info, room, bare }: { info: RunInfo; room: { width: number; height: number }; bare: boolean }) {
  const isPhone = useMediaQuery('(max-width: 45rem)');
  const showsFeatures = useShows('features');
  const rows = useMemo(() => featureRows(info, !isPhone && !bare && showsFeatures), [info, isPhone, bare, showsFeatures]);
  const isTable = info.axes.length > 2;
  const layout = useMemo((): GraphLayout => {
    const counts = [rows.length, ...info.layers.slice(1).map((layer) => layer.units)];
    const hasNames = info.task === 'multiclass';
    const formHeight = showsFeatures && !bare && info.axes.length <= 2 ? 34 : 0;
    const placed = layoutGraph(counts, {
      width: room.width,
      height: room.height - formHeight,
      headHeight: bare ? 12 : isPhone ? 58 : 72,
      labelWidth: bare ? 24 : isPhone ? 26 : isTable ? 112 : 52,
      padding: bare ? 12 : 16,
      smallestStep: bare ? 0 : isPhone ? 74 : 106,
      largestSize: bare ? 34 : isPhone ? 30 : 64,
      lastWidth: bare ? 40 : isPhone ? 62 : hasNames ? 120 : 92,
    });
    // only active features are units; the others keep their row
    const active = rows.filter((row) => row.unit >= 0).sort((a, b) => a.unit - b.unit);
    const rowY = placed.unitY[0] ?? [];
    return {
      ...placed,
      height: placed.height + formHeight,
      unitY: [active.map((row) => rowY[rows.indexOf(row)] ?? 0), ...placed.unitY.slice(1)],
      rowY,
    } as GraphLayout & {
      rowY: readonly number[];
    };
  }, [rows, info, room, bare, isPhone, isTable, showsFeatures]);
  const rowY = (layout as GraphLayout & { rowY: readonly number[] }).rowY;

  useUnitMaps(info, layout);
  const size: CSSProperties = { width: layout.width, height: layout.height };
  const hidesSome = linkThresholds(info.layers, currentFrame()?.parameters ?? new Float64Array(info.parameterCount)).hidesSome;
  return (
    <div
      className="graph"
      style={size}
      onPointerMove={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        hoverWeight(
          event.target === event.currentTarget ? linkAt(layout, info.layers, event.clientX - box.left, event.clientY - box.top) : null,
        );
      }}
      onPointerLeave={() => hoverWeight(null)}
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const link =
          event.target === event.currentTarget ? linkAt(layout, info.layers, event.clientX - box.left, event.clientY - box.top) : null;
        if (link && !bare) editWeight(link);
      }}
    >
      <LinksCanvas info={info} layout={layout} bare={bare} />
      <UnitsCanvas info={info} layout={layout} rows={rows} rowY={rowY} />
      {!bare && (
        <>
          <div className="layer-head" style={{ left: 16 }}>
            <div className="name">
              <span>{isTable ? 'Columns' : 'Features'}</span>
            </div>
          </div>
          {info.layers.slice(1, -1).map((_, index) => (
            <HiddenLayerHead key={index} index={index} left={layout.columnX[index + 1] ?? 0} />
          ))}
          <OutputHead left={layout.columnX.at(-1) ?? 0} />
        </>
      )}
      <Features info={info} layout={layout} rows={rows} rowY={rowY} bare={bare} />
      {info.layers
        .slice(1)
        .map((layer, l) =>
          Array.from({ length: layer.units }, (_, unit) => (
            <UnitButton key={`${l + 1}/${unit}`} info={info} layout={layout} layer={l + 1} unit={unit} bare={bare} />
          )),
        )}
      {info.task === 'multiclass' && !bare && info.classes.map((name, k) => <ClassLabel key={name} name={name} layout={layout} unit={k} />)}
      {!bare && !isPhone && <GraphKey />}
      {hidesSome && <p className="graph-note">the strongest links are shown</p>}
    </div>
  );
}

/** What width, colour, dashes and bars mean. */
function GraphKey() {
  return (
    <div className="graph-key" aria-hidden="true">
      <div>
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path d="M0 5h30" stroke="var(--above)" strokeWidth="2.5" />
        </svg>
        weight above zero
      </div>
      <div>
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path d="M0 5h30" stroke="var(--below)" strokeWidth="2.5" strokeDasharray="5 3" />
        </svg>
        below zero; width is size
      </div>
      <div>
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path d="M15 3.5h13v3H15z" fill="var(--above)" />
          <path d="M15 2v6" stroke="var(--edge)" />
        </svg>
        bias, from the middle
      </div>
    </div>
  );
}

/** Asks for the units' responses while the graph is on screen, as fine as they are drawn and no finer than is quick. */
function useUnitMaps(info: RunInfo, { size }: GraphLayout): void {
  const units = info.layers.reduce((sum, layer) => sum + layer.units, 0);
  const isLine = info.axes.length === 1;
  const wanted = Math.min(48, Math.ceil(size * Math.min(2, window.devicePixelRatio || 1)));
  const cells = isLine ? 64 : Math.max(8, Math.min(wanted, Math.floor(Math.sqrt(120_000 / units))));
  useEffect(() => requestView('units', { unitMaps: { cells } }), [cells]);
  useEffect(() => () => releaseView('units'), []);
}

function LinksCanvas({ info, layout, bare }: { info: RunInfo; layout: GraphLayout; bare: boolean }) {
  const pinned = useView((state) => state.pinned);
  const hovered = useView((state) => state.hovered);
  const edited = useView((state) => state.edited);
  const hoveredWeight = useView((state) => state.hoveredWeight);
  const isLink = (link: typeof edited) => (link && link.input >= 0 ? link : null);
  const ref = useCanvas(
    (ctx, _size, theme) => {
      const frame = currentFrame();
      if (!frame) return;
      const focused = hovered && hovered.layer > 0 ? hovered : pinned;
      paintLinks(
        ctx,
        layout,
        info.layers,
        frame.parameters,
        {
          largestWidth: bare ? 2.4 : Math.min(4.2, layout.size / 8),
          focused: bare ? null : focused,
          edited: isLink(edited),
          hovered: isLink(hoveredWeight),
        },
        theme,
      );
    },
    { live: true, ready: hasCurrentFrame },
  );
  return <canvas ref={ref} aria-hidden="true" />;
}

function UnitsCanvas({
  info,
  layout,
  rows,
  rowY,
}: {
  info: RunInfo;
  layout: GraphLayout;
  rows: readonly FeatureRow[];
  rowY: readonly number[];
}) {
  const painter = useRef(new UnitPainter()).current;
  // features that are off are no part of the run: their pictures are computed here, once
  const offMaps = useMemo(() => featureMaps(info, rows), [info, rows]);
  const ref = useCanvas(
    (ctx, _size, theme) => {
      const frame = currentFrame();
      if (!frame) return;
      const maps = frame.unitMaps;
      let index = 0;
      if (maps) {
        info.layers.forEach((layer, column) => {
          for (let unit = 0; unit < layer.units; unit++, index++) {
            painter.paintMap(
              ctx,
              maps,
              index,
              layer.activation,
              layout.columnX[column] ?? 0,
              layout.unitY[column]?.[unit] ?? 0,
              layout.size,
              theme,
            );
          }
        });
      }
      paintFrames(ctx, layout, info.layers, frame.parameters, theme);
      ctx.strokeStyle = theme.line;
      rows.forEach((row, r) => {
        if (row.unit >= 0) return;
        const [x, y] = [layout.columnX[0] ?? 0, rowY[r] ?? 0];
        painter.paintMap(ctx, offMaps, r, 'linear', x, y, layout.size, theme, 0.38);
        ctx.beginPath();
        ctx.roundRect(x + 0.5, y + 0.5, layout.size - 1, layout.size - 1, 3);
        ctx.stroke();
      });
    },
    { live: true, ready: hasCurrentFrame },
  );
  return <canvas ref={ref} aria-hidden="true" />;
}

const offCells = 32;

/** The rows' formulas over the picture's plane, one map a row. */
function featureMaps(info: RunInfo, rows: readonly FeatureRow[]): UnitMaps {
  const plane = picturePlane(
    info.axes,
    info.pictureAxes,
    rows.map((row) => row.expression),
    offCells,
  );
  const total = plane.rows * plane.cells;
  const values = Float32Array.from(
    { length: total * rows.length },
    (_, i) => plane.features[(i % total) * rows.length + Math.floor(i / total)] as number,
  );
  return { cells: plane.cells, rows: plane.rows, values };
}

interface FeaturesProps {
  readonly info: RunInfo;
  readonly layout: GraphLayout;
  readonly rows: readonly FeatureRow[];
  readonly rowY: readonly number[];
  readonly bare: boolean;
}

/** The features: pressed ones feed the network. */
function Features({ info, layout, rows, rowY, bare }: FeaturesProps) {
  const showsFeatures = useShows('features') && !bare;
  const left = layout.columnX[0] ?? 0;
  const isOn = (row: FeatureRow) => row.unit >= 0;
  const toggle = (row: FeatureRow) => {
    const next = rows.filter((other) => isOn(other) !== (other === row)).map((other) => other.expression);
    if (next.length > 0) setFeatures(next); // a network needs an input
  };
  return (
    <>
      {rows.map((row, r) => {
        const top = rowY[r] ?? 0;
        const place = { left, top, width: layout.size, height: layout.size };
        return (
          <div key={row.expression}>
            <span
              className="feature-label"
              aria-hidden="true"
              data-off={!isOn(row) || undefined}
              title={row.label}
              style={{ left: 4, width: left - 10, top: top + layout.size / 2 - 8 }}
            >
              {row.label}
            </span>
            {showsFeatures && (
              <button
                type="button"
                className="unit"
                aria-pressed={isOn(row)}
                aria-label={`Feature ${row.label}`}
                title={isOn(row) ? `${row.label}: press to leave it out` : `${row.label}: press to use it`}
                style={place}
                onClick={() => toggle(row)}
                onPointerEnter={() => isOn(row) && hoverUnit({ layer: 0, unit: row.unit })}
                onPointerLeave={() => hoverUnit(null)}
              />
            )}
          </div>
        );
      })}
      {showsFeatures && info.axes.length <= 2 && (
        <FeatureForm axes={info.axes} active={info.featureNames} style={{ left: 8, top: (rowY.at(-1) ?? 0) + layout.size + 8 }} />
      )}
    </>
  );
}

interface UnitButtonProps {
  readonly info: RunInfo;
  readonly layout: GraphLayout;
  readonly layer: number;
  readonly unit: number;
  readonly bare: boolean;
}

function UnitButton({ info, layout, layer, unit, bare }: UnitButtonProps) {
  const isPinned = useView(({ pinned }) => pinned?.layer === layer && pinned.unit === unit);
  const isOutput = layer === info.layers.length - 1;
  const name = isOutput ? (info.classes.length > 2 ? `Output ${info.classes[unit]}` : 'Output') : `Layer ${layer}, unit ${unit + 1}`;
  const bias = currentFrame()?.parameters[(info.layers[layer]?.biasOffset ?? 0) + unit];
  const move = (event: React.KeyboardEvent<HTMLButtonElement>) => {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    const column = layer + (dx ?? 0);
    const units = info.layers[column]?.units ?? 0;
    const goal = Math.min(units - 1, Math.max(0, unit + (dy ?? 0)));
    event.currentTarget.closest('.graph')?.querySelector<HTMLButtonElement>(`[data-unit="${column}/${goal}"]`)?.focus();
  };
  const style = { left: layout.columnX[layer], top: layout.unitY[layer]?.[unit], width: layout.size, height: layout.size };
  return (
    <button
      type="button"
      className="unit"
      data-unit={`${layer}/${unit}`}
      data-pinned={isPinned || undefined}
      aria-pressed={bare ? undefined : isPinned}
      aria-label={bias === undefined ? name : `${name}, bias ${fixed(bias)}`}
      tabIndex={layer === 1 && unit === 0 ? 0 : -1}
      style={style}
      onClick={() => !bare && pinUnit(isPinned ? null : { layer, unit })}
      onFocus={() => hoverUnit({ layer, unit })}
      onBlur={() => hoverUnit(null)}
      onPointerEnter={() => hoverUnit({ layer, unit })}
      onPointerLeave={() => hoverUnit(null)}
      onKeyDown={move}
    />
  );
}

function ClassLabel({ name, layout, unit }: { name: string; layout: GraphLayout; unit: number }) {
  const left = (layout.columnX.at(-1) ?? 0) + layout.size + 6;
  return (
    <span
      className="class-label"
      aria-hidden="true"
      title={name}
      style={{ left, width: layout.width - left - 8, top: (layout.unitY.at(-1)?.[unit] ?? 0) + layout.size / 2 - 8 }}
    >
      {name}
    </span>
  );
}
