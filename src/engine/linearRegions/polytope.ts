/** An interval, [from, to], or the corners of a convex polygon, counter-clockwise, x and y alternating. */
export type Polytope = Float64Array;

/**
 * Cuts where an affine function, given by its values at the corners, is 0.
 * @param values at each corner, and perhaps more behind them; some above 0 and some below
 * @returns the part where it is below 0 and the part where it is above
 */
export function cut(points: Polytope, values: ArrayLike<number>, dimension: number): readonly [Polytope, Polytope] {
  const below: number[] = [];
  const above: number[] = [];
  const corners = points.length / dimension;
  const crossing = (i: number, j: number) => {
    const share = values[i] / (values[i] - values[j]);
    for (let k = 0; k < dimension; k++) {
      const [a, b] = [points[i * dimension + k], points[j * dimension + k]];
      const at = a + share * (b - a);
      below.push(at);
      above.push(at);
    }
  };
  // an interval has one edge, a polygon as many as corners
  for (let i = 0; i < corners; i++) {
    for (let k = 0; k < dimension; k++) {
      if (values[i] <= 0) below.push(points[i * dimension + k]);
      if (values[i] >= 0) above.push(points[i * dimension + k]);
    }
    const next = (i + 1) % corners;
    if (values[i] * values[next] < 0 && (dimension > 1 || i === 0)) crossing(i, next);
  }
  return [new Float64Array(below), new Float64Array(above)];
}

/** Length of an interval, area of a polygon (the shoelace formula, around its first corner). */
export function sizeOfPolytope(points: Polytope, dimension: number): number {
  if (dimension === 1) return points[1] - points[0];
  let doubled = 0;
  const [x0, y0] = points;
  for (let i = 2; i + 3 < points.length; i += 2) {
    doubled += (points[i] - x0) * (points[i + 3] - y0) - (points[i + 2] - x0) * (points[i + 1] - y0);
  }
  return doubled / 2;
}

/** Whether two polytopes without a common inner point share a piece of boundary: a point of the line, more than a corner in the plane. */
export function areNeighbours(a: Polytope, b: Polytope, dimension: number, tolerance: number): boolean {
  if (dimension === 1) return Math.abs(a[1] - b[0]) <= tolerance || Math.abs(b[1] - a[0]) <= tolerance;
  for (let i = 0; i < a.length; i += 2) {
    const [px, py] = [a[i], a[i + 1]];
    const [ux, uy] = [a[(i + 2) % a.length] - px, a[(i + 3) % a.length] - py];
    const length = Math.sqrt(ux * ux + uy * uy);
    if (length <= tolerance) continue;
    for (let j = 0; j < b.length; j += 2) {
      const [qx, qy] = [b[j] - px, b[j + 1] - py];
      const [rx, ry] = [b[(j + 2) % b.length] - px, b[(j + 3) % b.length] - py];
      const isOnLine = Math.abs(ux * qy - uy * qx) <= tolerance * length && Math.abs(ux * ry - uy * rx) <= tolerance * length;
      if (!isOnLine) continue;
      // where b's edge begins and ends along a's
      const [s, t] = [(ux * qx + uy * qy) / length, (ux * rx + uy * ry) / length];
      if (Math.min(length, Math.max(s, t)) - Math.max(0, Math.min(s, t)) > tolerance) return true;
    }
  }
  return false;
}
