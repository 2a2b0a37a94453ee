import type { ParamValues } from '../../engine/spec';

/** What shines on a road. Shares of red, green and blue. */
export interface Light {
  readonly sky: readonly [number, number, number];
  readonly ground: readonly [number, number, number];
  /** Of the car's own lamps, added to the ground's; 0: off. */
  readonly lamps: number;
}

export const lights = {
  day: { sky: [1, 1, 1], ground: [1, 1, 1], lamps: 0 },
  dusk: { sky: [0.75, 0.55, 0.5], ground: [0.75, 0.55, 0.5], lamps: 0 },
  night: { sky: [0.07, 0.09, 0.16], ground: [0.07, 0.09, 0.13], lamps: 0.85 },
} as const satisfies Readonly<Record<string, Light>>;

export type LightId = keyof typeof lights;

/** By the number that stands in links. */
export const lightIds = Object.keys(lights) as readonly LightId[];

/** Those that a road is recorded in; day where none is chosen. */
export function trainedLights(params: ParamValues): readonly [LightId, ...LightId[]] {
  const [first = 'day', ...others] = lightIds.filter((id) => params[id] === 1);
  return [first, ...others];
}

/** Share of the lamps' light at `depth` metres ahead and `side` metres to the right: a cone that widens and fades. */
export function lampShare(depth: number, side: number): number {
  const far = depth / 26;
  const out = side / (2.2 + 0.28 * depth);
  const square = out * out;
  return 1 / ((1 + far * far) * (1 + square * square));
}
