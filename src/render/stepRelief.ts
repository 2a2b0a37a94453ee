import { type ReliefItem, type ReliefPlace, type ReliefView, reliefFace } from './surfaceRelief';
import type { Theme } from './theme';

/** A step in the units of a relief: 1 where weights · (u, v) + constant > 0. */
export interface ReliefStep {
  readonly weights: readonly [number, number];
  readonly constant: number;
}

export interface StepLook {
  /** Heights of 0 and of 1. */
  readonly heights: readonly [number, number];
  readonly colours: readonly [string, string];
}

const cells = 16;

/** The part of a convex polygon where s · z ≥ 0. */
function half(corners: readonly (readonly [number, number])[], zAt: (place: readonly [number, number]) => number, s: number) {
  return corners.flatMap((corner, k) => {
    const next = corners[(k + 1) % corners.length] as readonly [number, number];
    const [z, after] = [s * zAt(corner), s * zAt(next)];
    const kept = z >= 0 ? [corner] : [];
    if (z * after >= 0) return kept;
    const share = z / (z - after);
    return [...kept, [corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])] as const];
  });
}

/** Two levels and the wall between them, sharp: the cells of a grid are cut where the step is. */
export function stepFaces(
  ctx: CanvasRenderingContext2D,
  { weights, constant }: ReliefStep,
  project: ReliefView,
  { heights, colours }: StepLook,
  theme: Theme,
): ReliefItem[] {
  const zAt = ([u, v]: readonly [number, number]) => weights[0] * u + weights[1] * v + constant;
  const faces: ReliefItem[] = [];
  const add = (corners: readonly ReliefPlace[], colour: string) => {
    if (corners.length > 2 && corners.flat().every(Number.isFinite)) faces.push(reliefFace(ctx, corners, colour, theme));
  };
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const [u, v] = [column / cells - 0.5, row / cells - 0.5];
      const [right, up] = [u + 1 / cells, v + 1 / cells];
      const cell = [
        [u, v],
        [right, v],
        [right, up],
        [u, up],
      ] as const;
      for (const side of [0, 1] as const) {
        const part = half(cell, zAt, side === 1 ? 1 : -1);
        add(
          part.map(([a, b]) => project(a, b, heights[side])),
          colours[side],
        );
      }
      // the wall stands where the two parts meet
      const above = half(cell, zAt, 1);
      const edge = above.filter(
        (place) => Math.abs(zAt(place)) <= 1e-9 * (Math.abs(weights[0]) + Math.abs(weights[1]) + Math.abs(constant)),
      );
      const [from, to] = edge;
      if (above.length > 2 && from && to)
        add(
          [project(...from, heights[0]), project(...to, heights[0]), project(...to, heights[1]), project(...from, heights[1])],
          colours[1],
        );
    }
  }
  return faces;
}
