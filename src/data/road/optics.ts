/** The front camera: its height in metres, the horizon as a share of the picture's height, the focal length as a share of its width. */
export const camera = { height: 1.35, horizon: 0.34, focal: 0.72 } as const;

/** Metres after which 1/e of a colour is left in the haze. */
export const clearSight = 140;
