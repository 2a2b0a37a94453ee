import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { picturePlane } from '../../probes/picturePlane';
import type { UnitMaps } from '../../probes/unitMaps';
import { sideOf } from '../../render/graphLayout';
import { graphMarksPart } from '../../render/graphMarksPart';
import { paintLinks } from '../../render/paintLinks';
import { paintFrames, UnitPainter } from '../../render/unitPictures';
import { widePart } from '../../render/widePart';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { useView } from '../../state/viewStore';
import type { FeatureRow, GraphPlan } from './graphPlan';
import { useCanvas } from './useCanvas';
import { useHeld } from './useHeld';
import { useLoaded } from './useLoaded';
import { useUnitMaps } from './usePictures';
import { useUnitStates } from './useUnitStates';

interface GraphCanvasProps {
  readonly info: RunInfo;
  readonly plan: GraphPlan;
  /** The element that scrolls: the canvases cover what is seen of the graph, not all of it. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The weights that the graph shows: those of the run, or of the network that is pointed at. */
function useWeights(): (frame: { readonly parameters: ArrayLike<number> }) => ArrayLike<number> {
  const others = useView((state) => state.others);
  return ({ parameters }) => (others?.length === parameters.length ? others : parameters);
}

/** Every weight as a curve. */
export function LinksCanvas({ info, plan: { layout }, scroller, bare }: GraphCanvasProps & { bare: boolean }) {
  const frames = useFrames();
  const weightsOf = useWeights();
  const states = useUnitStates(info);
  const [, setReady] = useState(widePart.isLoaded);
  useEffect(() => {
    if (layout.hasRibbons)
      void widePart.load().then(
        () => setReady(true),
        () => {}, // the units are seen without their ribbons
      );
  }, [layout.hasRibbons]);
  const pinned = useView((state) => state.pinned);
  const hovered = useView((state) => state.hovered);
  const edited = useView((state) => state.edited);
  const hoveredWeight = useView((state) => state.hoveredWeight);
  const glow = useView((state) => state.glow);
  const pass = useView((state) => state.pass);
  const axes = useView((state) => state.axes);
  const canMark = useLoaded(graphMarksPart, !!(glow || pass || axes));
  const isLink = (link: typeof edited) => (link && link.input >= 0 ? link : null);
  const ref = useCanvas(
    (ctx, size, theme) => {
      const frame = frames.current();
      if (!frame) return;
      const seen = { left: scroller.current?.scrollLeft ?? 0, top: scroller.current?.scrollTop ?? 0, ...size };
      ctx.translate(-seen.left, -seen.top);
      const focused = hovered && hovered.layer > 0 ? hovered : pinned;
      const largestWidth = bare ? 2.4 : Math.max(1, Math.min(4.2, (layout.pitch - layout.size) / 16));
      const style = {
        largestWidth,
        focused: bare ? null : focused,
        edited: isLink(edited),
        hovered: isLink(hoveredWeight),
        seen,
        states: states(),
      };
      if (glow && canMark) graphMarksPart.loaded.paintGlow(ctx, glow, layout, info.layers, theme);
      if (pass && canMark && !bare) graphMarksPart.loaded.paintPassLinks(ctx, pass, layout, theme);
      else paintLinks(ctx, layout, info.layers, weightsOf(frame), style, theme);
      if (axes && canMark) graphMarksPart.loaded.paintAxisMarks(ctx, axes, layout, info.layers, theme);
    },
    { live: true, ready: frames.hasCurrent, scroller },
  );
  return <canvas ref={ref} aria-hidden="true" />;
}

/** Every unit's response, with its edge and its bias. */
export function UnitsCanvas({ info, plan, scroller }: GraphCanvasProps) {
  const { layout, rows, rowY } = plan;
  const states = useUnitStates(info);
  const frames = useFrames();
  const weightsOf = useWeights();
  const painter = useRef(new UnitPainter()).current;
  const pass = useView((state) => state.pass);
  const canMark = useLoaded(graphMarksPart, pass !== null);
  const readMaps = useUnitMaps(info);
  // features that are off are no part of the run: their pictures are computed here, once
  const { held } = useHeld(info);
  const offMaps = useMemo(() => featureMaps(info, rows, held), [info, rows, held]);
  const ref = useCanvas(
    (ctx, { width, height }, theme) => {
      const frame = frames.current();
      if (!frame) return;
      const [left, top] = [scroller.current?.scrollLeft ?? 0, scroller.current?.scrollTop ?? 0];
      ctx.translate(-left, -top);
      const { featureSize } = layout;
      const maps = readMaps();
      let first = 0;
      info.layers.forEach((layer, column) => {
        const size = sideOf(layout, column);
        for (const unit of layout.shown[column] ?? []) {
          const [x, y] = [layout.columnX[column] ?? 0, layout.unitY[column]?.[unit] ?? 0];
          const isSeen = x + size > left && x < left + width && y + size > top && y < top + height;
          if (maps && isSeen) painter.paintMap(ctx, maps, first + unit, layer.activation, x, y, size, theme);
        }
        first += layer.units;
      });
      paintFrames(ctx, layout, info.layers, weightsOf(frame), theme, states());
      if (pass && canMark) graphMarksPart.loaded.paintPassUnits(ctx, pass, layout, theme);
      ctx.strokeStyle = theme.line;
      rows.forEach((row, r) => {
        const [x, y] = [layout.columnX[0] ?? 0, rowY[r] ?? Number.NaN];
        if (row.unit >= 0 || Number.isNaN(y)) return;
        painter.paintMap(ctx, offMaps, r, 'linear', x, y, featureSize, theme, 0.38);
        ctx.beginPath();
        ctx.roundRect(x + 0.5, y + 0.5, featureSize - 1, featureSize - 1, 3);
        ctx.stroke();
      });
    },
    { live: true, ready: frames.hasCurrent, scroller },
  );
  return <canvas ref={ref} aria-hidden="true" />;
}

const offCells = 32;

/** The rows' formulas over the picture's plane, one map a row. */
function featureMaps(info: RunInfo, rows: readonly FeatureRow[], held: readonly number[] | undefined): UnitMaps {
  const expressions = rows.map((row) => row.expression);
  const plane = picturePlane(info.axes, info.pictureAxes, expressions, offCells, held);
  const total = plane.rows * plane.cells;
  const values = Float32Array.from({ length: total * rows.length }, (_, i) => {
    return plane.features[(i % total) * rows.length + Math.floor(i / total)] as number;
  });
  return { cells: plane.cells, rows: plane.rows, values };
}
