import type { TrackSpec } from './trackSpec';

/** Tracks that ship with the playground, by id. Those that are held back are never trained on: they are other bends, not another world. */
export const tracks = {
  kidney: {
    name: 'Kidney',
    points: [
      [0, 0],
      [112, -29],
      [216, 0],
      [240, 96],
      [168, 141],
      [120, 99],
      [64, 134],
      [-29, 147],
      [-74, 77],
    ],
  },
  oval: {
    name: 'Oval',
    points: [
      [0, 0],
      [96, -19],
      [192, 0],
      [224, 72],
      [192, 144],
      [96, 163],
      [0, 144],
      [-32, 72],
    ],
  },
  clover: {
    name: 'Clover',
    points: [
      [0, 0],
      [58, -62],
      [128, -42],
      [134, 34],
      [190, 74],
      [176, 150],
      [102, 160],
      [58, 112],
      [-6, 152],
      [-74, 118],
      [-66, 44],
    ],
  },
  drop: {
    name: 'Drop',
    points: [
      [0, 0],
      [70, -34],
      [150, -54],
      [226, -34],
      [254, 40],
      [214, 108],
      [140, 124],
      [66, 104],
      [8, 84],
      [-38, 50],
    ],
  },
  esses: {
    name: 'Esses',
    points: [
      [0, 0],
      [83, 26],
      [157, -22],
      [240, 6],
      [262, 86],
      [189, 106],
      [154, 166],
      [70, 141],
      [26, 179],
      [-48, 134],
      [-35, 58],
    ],
  },
  hairpins: {
    name: 'Hairpins',
    points: [
      [0, 0],
      [128, -13],
      [240, 0],
      [266, 54],
      [205, 77],
      [112, 74],
      [90, 106],
      [138, 141],
      [208, 147],
      [214, 195],
      [112, 205],
      [0, 189],
      [-54, 106],
    ],
  },
} as const satisfies Readonly<Record<string, TrackSpec>>;

export type TrackId = keyof typeof tracks;

export const trackIds = Object.keys(tracks) as readonly TrackId[];

export const heldBack: readonly TrackId[] = ['esses', 'hairpins'];
