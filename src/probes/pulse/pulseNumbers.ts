/** Where pre-activations are drawn: from −8 to 8, in so many equal bins; the outer ones hold what lies beyond. */
export const zEnd = 8;
export const zBins = 32;
/** Shares of the pre-activations that lie below the quantiles. */
export const quantileShares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
/** Where |f′| is smaller a unit hardly lets a gradient through. */
export const flatSlope = 0.05;
/** A unit whose |f′| is smaller for every example is stuck. */
export const stuckSlope = 0.01;

/** More numbers than this are not gone through for a picture: then it is fewer examples. */
const mostNumbers = 400_000;

/** Of so many examples z is taken, where each has so many of them. */
export const pulseExamples = (count: number, numbers: number): number =>
  Math.max(1, Math.min(count, Math.floor(mostNumbers / Math.max(1, numbers))));
