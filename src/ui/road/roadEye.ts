import { lights } from '../../data/road/light';
import { beside } from '../../data/road/pursuit';
import { RoadCamera } from '../../data/road/renderRoad';
import { CameraPainter } from '../../render/paintCamera';
import type { RoadLoop } from './roadLoop';

/** Pixels across that are drawn at most; a slow core draws half as many. */
const finest = 720;
const slowMs = 22;

/** A picture from a place of the road, drawn once as long as nothing moves. */
export class RoadEye {
  private camera: RoadCamera | null = null;
  private drawn = '';
  private share = 1;
  private readonly painter = new CameraPainter();

  paint(ctx: CanvasRenderingContext2D, loop: RoadLoop, shift: number, size: { readonly width: number; readonly height: number }): void {
    const { shown } = loop.state.getState();
    const { track, light } = loop;
    if (!track || !shown) return;
    const share = loop.state.getState().isDriving ? this.share : 1;
    const width = Math.max(48, Math.round(Math.min(finest, size.width) * share));
    const height = Math.max(16, Math.round((width * size.height) / size.width));
    if (this.camera?.width !== width || this.camera.height !== height) {
      this.camera = new RoadCamera(width, height);
      this.drawn = '';
    }
    const { x, y, angle } = shown.pose;
    const place = [x, y, angle, shift, light, track.line.length].join(' ');
    if (place !== this.drawn) {
      const began = performance.now();
      this.camera.render(track, beside(shown.pose, shift), lights[light]);
      if (performance.now() - began > slowMs && loop.state.getState().isDriving) this.share = 0.5;
      this.drawn = place;
    }
    this.painter.paint(ctx, this.camera, size);
  }
}
