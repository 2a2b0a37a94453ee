import { type RefObject, useMemo, useRef } from 'react';
import { picturePlane } from '../../probes/picturePlane';
import type { UnitMaps } from '../../probes/unitMaps';
import { paintLinks } from '../../render/paintLinks';
import { paintFrames, UnitPainter } from '../../render/unitPictures';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { useView } from '../../state/viewStore';
import type { FeatureRow, GraphPlan } from './graphPlan';
import { useCanvas } from './useCanvas';
import { useUnitMaps } from './usePictures';

interface GraphCanvasProps {
  readonly info: RunInfo;
  readonly plan: GraphPlan;
  /** The element that scrolls: the canvases cover what is seen of the graph, not all of it. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Every weight as a curve. */
export function LinksCanvas({ info, plan: { layout }, scroller, bare }: GraphCanvasProps & { bare: boolean }) {
  const frames = useFrames();
  const pinned = useView((state) => state.pinned);
  const hovered = useView((state) => state.hovered);
  const edited = useView((state) => state.edited);
  const hoveredWeight = useView((state) => state.hoveredWeight);
  const isLink = (link: typeof edited) => (link && link.input >= 0 ? link : null);
  const ref = useCanvas(
    (ctx, size, theme) => {
      const frame = frames.current();
      if (!frame) return;
      const seen = { left: scroller.current?.scrollLeft ?? 0, top: scroller.current?.scrollTop ?? 0, ...size };
      ctx.translate(-seen.left, -seen.top);
      const focused = hovered && hovered.layer > 0 ? hovered : pinned;
      const largestWidth = bare ? 2.4 : Math.min(4.2, layout.size / 8);
      const style = { largestWidth, focused: bare ? null : focused, edited: isLink(edited), hovered: isLink(hoveredWeight), seen };
      paintLinks(ctx, layout, info.layers, frame.parameters, style, theme);
    },
    { live: true, ready: frames.hasCurrent, scroller },
  );
  return <canvas ref={ref} aria-hidden="true" />;
}

/** Every unit's response, with its edge and its bias. */
export function UnitsCanvas({ info, plan, scroller }: GraphCanvasProps) {
  const { layout, rows, rowY } = plan;
  const frames = useFrames();
  const painter = useRef(new UnitPainter()).current;
  const readMaps = useUnitMaps(info);
  // features that are off are no part of the run: their pictures are computed here, once
  const offMaps = useMemo(() => featureMaps(info, rows), [info, rows]);
  const ref = useCanvas(
    (ctx, { width, height }, theme) => {
      const frame = frames.current();
      if (!frame) return;
      const [left, top] = [scroller.current?.scrollLeft ?? 0, scroller.current?.scrollTop ?? 0];
      ctx.translate(-left, -top);
      const { size } = layout;
      const maps = readMaps();
      const isSeen = (x: number, y: number) => x + size > left && x < left + width && y + size > top && y < top + height;
      let index = 0;
      info.layers.forEach((layer, column) => {
        for (let unit = 0; unit < layer.units; unit++, index++) {
          const [x, y] = [layout.columnX[column] ?? 0, layout.unitY[column]?.[unit] ?? 0];
          if (maps && isSeen(x, y)) painter.paintMap(ctx, maps, index, layer.activation, x, y, size, theme);
        }
      });
      paintFrames(ctx, layout, info.layers, frame.parameters, theme);
      ctx.strokeStyle = theme.line;
      rows.forEach((row, r) => {
        if (row.unit >= 0) return;
        const [x, y] = [layout.columnX[0] ?? 0, rowY[r] ?? 0];
        painter.paintMap(ctx, offMaps, r, 'linear', x, y, size, theme, 0.38);
        ctx.beginPath();
        ctx.roundRect(x + 0.5, y + 0.5, size - 1, size - 1, 3);
        ctx.stroke();
      });
    },
    { live: true, ready: frames.hasCurrent, scroller },
  );
  return <canvas ref={ref} aria-hidden="true" />;
}

const offCells = 32;

/** The rows' formulas over the picture's plane, one map a row. */
function featureMaps(info: RunInfo, rows: readonly FeatureRow[]): UnitMaps {
  const expressions = rows.map((row) => row.expression);
  const plane = picturePlane(info.axes, info.pictureAxes, expressions, offCells);
  const total = plane.rows * plane.cells;
  const values = Float32Array.from({ length: total * rows.length }, (_, i) => {
    return plane.features[(i % total) * rows.length + Math.floor(i / total)] as number;
  });
  return { cells: plane.cells, rows: plane.rows, values };
}
