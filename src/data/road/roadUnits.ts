/** What a network sees of the road, in pixels. */
export const seen = { width: 64, height: 24 } as const;

/** A network's unit: 25 times the bend in 1/m, so that most answers lie between −1 and 1. */
export const unitsOf = 25;
