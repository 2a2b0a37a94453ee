import { vi } from 'vitest';
import { RecordingContext } from './recordingContext';

const refuse = (what: string) => {
  throw new RangeError(what);
};

/** A context that throws where a browser's does: negative radii, images and canvases without a pixel. What is no number it passes over, as they do. */
export class StrictContext extends RecordingContext {
  override arc(x: number, y: number, radius: number): void {
    if (radius < 0) refuse('arc with a negative radius');
    super.arc(x, y, radius);
  }
  override roundRect(...args: number[]): void {
    if ((args[4] ?? 0) < 0) refuse('roundRect with a negative radius');
    super.roundRect(...args);
  }
  override drawImage(image: { width: number; height: number }, ...args: number[]): void {
    if (!(image.width > 0 && image.height > 0)) refuse('drawImage of a canvas without a pixel');
    super.drawImage(image, ...args);
  }
  putImageData(): void {}
}

class StrictImageData {
  readonly data: Uint8ClampedArray;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    if (!(width > 0 && height > 0)) refuse('ImageData without a pixel');
    this.data = new Uint8ClampedArray(4 * width * height);
  }
}

/** Gives a test in Node the canvases that painters make for themselves. */
export function stubCanvases(): void {
  vi.stubGlobal('ImageData', StrictImageData);
  vi.stubGlobal('document', { createElement: () => ({ width: 0, height: 0, getContext: () => new StrictContext() }) });
}
