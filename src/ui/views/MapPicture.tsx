import { UnitPainter } from '../../render/unitPictures';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { useCanvas } from './useCanvas';
import { mapIndex } from './useLargeUnit';
import { useUnitMaps } from './usePictures';

const painter = new UnitPainter(); // one small image for all of them: each is painted at once

/** A unit's response as a small picture. */
export function MapPicture({ info, layer, unit }: { info: RunInfo; layer: number; unit: number }) {
  const frames = useFrames();
  const readMaps = useUnitMaps(info);
  const ref = useCanvas(
    (ctx, { width }, theme) => {
      const maps = readMaps();
      const column = info.layers[layer];
      if (!maps || !column || unit >= column.units) return;
      painter.paintMap(ctx, maps, mapIndex(info, { layer, unit }), column.activation, 0, 0, width, theme);
    },
    { live: true, ready: frames.hasCurrent },
  );
  return <canvas ref={ref} className="map-picture" aria-hidden="true" />;
}
