import type { NodeSpec } from '../network';
import type { Shape } from '../tensor';
import type { Sides } from './conv2d';

/** How the places of one map look at the map before: place p reads from p · stride − before on, kernelSize numbers a side. */
export interface Window {
  /** [vertical, horizontal], as all here. */
  readonly kernelSize: Sides;
  readonly stride: Sides;
  /** Zeros put before the first row and the first column. */
  readonly before: Sides;
}

/** Zeros before and after one side, and the places that fit. `same`: as many zeros as give ⌈size / stride⌉ places, the smaller half before. */
export function alongSide(size: number, kernel: number, stride: number, padding: 'valid' | 'same' | readonly [number, number]) {
  if (padding === 'same') {
    const places = Math.ceil(size / stride);
    const total = Math.max((places - 1) * stride + kernel - size, 0);
    return { before: Math.floor(total / 2), places };
  }
  const [before, after] = padding === 'valid' ? [0, 0] : padding;
  return { before, places: Math.floor((size + before + after - kernel) / stride) + 1 };
}

/** The window of a layer that reads an image place by place; null for every other. */
export function windowOf(spec: NodeSpec | undefined, [height, width]: Shape): Window | null {
  switch (spec?.kind) {
    case 'maxPool2d':
    case 'averagePool2d':
      return { kernelSize: spec.kernelSize, stride: spec.stride, before: [0, 0] };
    case 'conv2d': {
      const { kernelSize, stride, padding } = spec;
      const [down, across] =
        typeof padding === 'object'
          ? ([
              [padding.top, padding.bottom],
              [padding.left, padding.right],
            ] as const)
          : [padding, padding];
      const before = (size: number, side: 0 | 1, zeros: typeof down) => alongSide(size, kernelSize[side], stride[side], zeros).before;
      return { kernelSize, stride, before: [before(height, 0, down), before(width, 1, across)] };
    }
    default:
      return null;
  }
}
