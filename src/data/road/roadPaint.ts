/** Colours of the road by day: constants of its pictures, alike in both themes, and used nowhere else. Red, green, blue. */
export const paint = {
  skyHigh: [94, 146, 196],
  skyLow: [206, 224, 236],
  haze: [206, 220, 226],
  hill: [104, 128, 111],
  grassDark: [78, 108, 52],
  grassLight: [132, 156, 82],
  asphalt: [92, 94, 98],
  line: [238, 236, 228],
  treeDark: [34, 56, 34],
  treeLight: [92, 122, 62],
  post: [240, 240, 236],
} as const;

/** Share of [from, to] in what a pixel of width w around v covers. */
export const cover = (v: number, from: number, to: number, w: number): number =>
  Math.max(0, Math.min(1, (Math.min(v + w / 2, to) - Math.max(v - w / 2, from)) / w));
