/** A relative error of a derivative above this is a fault, a kink or a step of the wrong size; rounding of single precision stays below. */
export const suspicious = 1e-4;
