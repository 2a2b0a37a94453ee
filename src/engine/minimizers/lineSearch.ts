/** f along a ray, φ(α) = f(w + αd). */
export interface Line {
  /** φ(α) and φ′(α) = ∇f · d where `at` last stood; before the first call at α = 0. */
  readonly value: number;
  readonly slope: number;
  at(alpha: number): void;
}

/**
 * Finds a step along a direction of descent (φ′(0) < 0).
 * @returns α > 0, with `line` standing there, or 0 where no lower point was found
 */
export type LineSearch = (line: Line, firstStep: number) => number;

const sufficientDecrease = 1e-4;
const maxEvaluations = 30;
const expansion = 3;

/**
 * The strong Wolfe conditions with c₁ = 1e-4:
 *
 *     φ(α) ≤ φ(0) + c₁ α φ′(0)     and     |φ′(α)| ≤ c₂ |φ′(0)|
 *
 * First α grows by a factor of 3 until an interval holds such a point, then cubic interpolation shrinks the interval (never to less than a
 * tenth at either end). A value that is not finite counts as too high. After 30 evaluations the lowest point with sufficient decrease is taken.
 * The second condition gives sᵀy > 0, which keeps BFGS matrices positive definite.
 * Source: Nocedal & Wright, Numerical Optimization, 2nd ed., Algorithms 3.5 and 3.6, interpolation (3.59).
 * @param curvature c₂: 0.9 for quasi-Newton directions, 0.1 for conjugate gradients
 */
export function strongWolfe(curvature: number): LineSearch {
  return (line, firstStep) => {
    const { value: value0, slope: slope0 } = line;
    let [low, lowValue, lowSlope] = [0, value0, slope0];
    let [high, highValue, highSlope] = [Number.POSITIVE_INFINITY, Number.NaN, Number.NaN];
    let alpha = firstStep;
    for (let k = 0; k < maxEvaluations; k++) {
      line.at(alpha);
      const { value, slope } = line;
      const decreased = value <= value0 + sufficientDecrease * alpha * slope0 && value <= lowValue && Number.isFinite(slope);
      if (!decreased) {
        [high, highValue, highSlope] = [alpha, value, slope];
      } else {
        if (Math.abs(slope) <= -curvature * slope0) return alpha;
        if (slope * (high - low) > 0) [high, highValue, highSlope] = [low, lowValue, lowSlope];
        [low, lowValue, lowSlope] = [alpha, value, slope];
      }
      const next = high === Number.POSITIVE_INFINITY ? alpha * expansion : cubicStep(low, lowValue, lowSlope, high, highValue, highSlope);
      if (next === low || next === high || !Number.isFinite(next)) break;
      alpha = next;
    }
    if (low > 0 && lowValue < value0) {
      line.at(low);
      return low;
    }
    return 0;
  };
}

/** Lowest point of the cubic through two values and slopes, kept away from both ends. */
function cubicStep(a: number, aValue: number, aSlope: number, b: number, bValue: number, bSlope: number): number {
  const width = b - a;
  const d1 = aSlope + bSlope - (3 * (aValue - bValue)) / (a - b);
  const d2 = Math.sign(width) * Math.sqrt(d1 * d1 - aSlope * bSlope);
  const share = 1 - (bSlope + d2 - d1) / (bSlope - aSlope + 2 * d2);
  return a + width * (Number.isFinite(share) ? Math.min(Math.max(share, 0.1), 0.9) : 0.5);
}
