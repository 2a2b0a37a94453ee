import { useRef } from 'react';
import { MapPainter } from '../../render/paintMaps';
import { useCanvas } from '../views/useCanvas';

/** The image as the network gets it. */
export function SeenImage({ image, shape, label }: { image: ArrayLike<number>; shape: readonly number[]; label: string }) {
  const painter = useRef(new MapPainter()).current;
  const ref = useCanvas((ctx, { width, height }, theme) => {
    ctx.imageSmoothingEnabled = false;
    painter.paintImage(ctx, image, shape, { x: 0, y: 0, width, height }, theme);
  });
  return <canvas ref={ref} className="seen-image" role="img" aria-label={label} />;
}
