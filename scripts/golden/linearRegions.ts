import { breakpoints, linearRegions } from '../../src/engine/linearRegions/linearRegions';
import type { PiecewiseLinearLayer } from '../../src/engine/linearRegions/piecewiseLinear';
import { Comparison, type GoldenCase } from './case';
import { activationIds } from './names';
import type { NetworkSpec } from './network';

interface RegionsSpec extends NetworkSpec {
  readonly box: readonly (readonly [number, number])[];
}

interface Counts {
  readonly activation_regions: number;
  readonly distinct_patterns?: number;
  readonly affine_pieces: number;
  readonly distinct_affine_maps: number;
}

function regionsOf({ spec, params }: GoldenCase<RegionsSpec, unknown>) {
  const dense = spec.layers.filter(({ type }) => type === 'dense');
  const layers = dense.map((layer): PiecewiseLinearLayer => {
    const next = spec.layers[spec.layers.indexOf(layer) + 1];
    const weight = params[`${layer.name}.W`];
    const bias = params[`${layer.name}.b`]?.data ?? new Array<number>(weight.shape[0]).fill(0);
    return { weight: weight.data, bias, activation: activationIds[next?.fn ?? ''] ?? 'linear', negativeSlope: next?.alpha };
  });
  return linearRegions(layers, spec.box);
}

function compareCounts(comparison: Comparison, found: NonNullable<ReturnType<typeof regionsOf>>, expected: Counts): void {
  const patterns = new Set(found.regions.map(({ pattern }) => pattern)).size;
  const counts = [found.regions.length, patterns, found.pieceCount, found.distinctMapCount];
  const { activation_regions, distinct_patterns, affine_pieces, distinct_affine_maps } = expected;
  // whole numbers: the tolerance leaves no room
  comparison.numbers('regions, patterns, pieces, maps', counts, [
    activation_regions,
    distinct_patterns ?? activation_regions,
    affine_pieces,
    distinct_affine_maps,
  ]);
}

interface IntervalExpected extends Counts {
  readonly breakpoints: readonly { readonly x: number; readonly slope_changes: boolean }[];
  readonly regions: readonly {
    readonly from: number;
    readonly to: number;
    readonly pattern: string;
    readonly slope: number;
    readonly intercept: number;
  }[];
  readonly smallest_region: number;
}

export function runIntervalRegions(golden: GoldenCase<RegionsSpec, IntervalExpected>): Comparison {
  const found = regionsOf(golden);
  const { expected, tol } = golden;
  const comparison = new Comparison(tol);
  compareCounts(comparison, found, expected);
  const places = breakpoints(found);
  comparison.numbers(
    'breakpoints',
    places.map(({ x }) => x),
    expected.breakpoints.map(({ x }) => x),
  );
  comparison.numbers(
    'kinks',
    places.map(({ slopeChanges }) => Number(slopeChanges)),
    expected.breakpoints.map(({ slope_changes }) => Number(slope_changes)),
  );
  expected.regions.forEach(({ from, to, pattern, slope, intercept }, i) => {
    const region = found.regions[i];
    if (region?.pattern !== pattern) comparison.fail(`region ${i} has the pattern ${region?.pattern}, not ${pattern}`);
    if (!region) return;
    comparison.numbers(`region ${i}`, [...region.points, region.gradient[0], region.intercept[0]], [from, to, slope, intercept]);
  });
  comparison.numbers('smallest', [Math.min(...found.regions.map(({ size }) => size))], [expected.smallest_region]);
  return comparison;
}

interface BoxExpected extends Counts {
  readonly smallest_area: number;
  readonly regions: readonly {
    readonly pattern: string;
    readonly area: number;
    readonly gradient: readonly number[];
    readonly intercept: number;
    readonly vertices: readonly (readonly [number, number])[];
  }[];
}

export function runBoxRegions(golden: GoldenCase<RegionsSpec, BoxExpected>): Comparison {
  const found = regionsOf(golden);
  const { expected, tol } = golden;
  const comparison = new Comparison(tol);
  compareCounts(comparison, found, expected);
  const byPattern = new Map(found.regions.map((region) => [region.pattern, region]));
  for (const { pattern, area, gradient, intercept, vertices } of expected.regions) {
    const region = byPattern.get(pattern);
    if (!region) {
      comparison.fail(`no region has the pattern ${pattern}`);
      continue;
    }
    comparison.numbers(`${pattern}: area`, [region.size], [area]);
    comparison.numbers(`${pattern}: gradient`, region.gradient, gradient);
    comparison.numbers(`${pattern}: intercept`, region.intercept, [intercept]);
    if (region.points.length !== 2 * vertices.length)
      comparison.fail(`${pattern} has ${region.points.length / 2} corners, not ${vertices.length}`);
    comparison.numbers(`${pattern}: corners`, startingNear(region.points, vertices[0]), vertices.flat());
  }
  comparison.numbers('smallest', [Math.min(...found.regions.map(({ size }) => size))], [expected.smallest_area]);
  return comparison;
}

/** The same corners in the same sense, beginning with the one nearest to a point. */
function startingNear(points: Float64Array, [x, y]: readonly [number, number]): readonly number[] {
  let start = 0;
  const distance = (i: number) => Math.hypot(points[i] - x, points[i + 1] - y);
  for (let i = 2; i < points.length; i += 2) if (distance(i) < distance(start)) start = i;
  return [...points.subarray(start), ...points.subarray(0, start)];
}
