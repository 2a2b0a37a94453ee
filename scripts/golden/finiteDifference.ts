import { centralDifferences, forwardDifferences, gradientDeviation } from '../../src/engine/finiteDifferences';
import { Comparison, type GoldenCase, type GoldenTensor } from './case';
import { reordered } from './places';
import { type VectorSpec, vectorCase } from './vectorProblem';

type Tolerance = { readonly rtol: number; readonly atol: number };
type ByParam = Readonly<Record<string, GoldenTensor>>;

interface DifferencesExpected {
  readonly loss: number;
  readonly backprop: ByParam;
  readonly 'central_eps_1e-5': ByParam;
  readonly 'forward_eps_1e-3': ByParam;
  readonly errors: readonly {
    readonly eps: number;
    readonly forward_rel_error: number;
    readonly forward_max_abs_error: number;
    readonly central_rel_error: number;
    readonly central_max_abs_error: number;
  }[];
}

interface DifferencesCase extends Omit<GoldenCase<VectorSpec, DifferencesExpected>, 'tol'> {
  readonly tol: {
    readonly backprop: Tolerance;
    readonly 'central_eps_1e-5': Tolerance;
    readonly 'forward_eps_1e-3': Tolerance;
    readonly truncation_rows_rel: number;
    readonly rounding_rows_factor: number;
  };
}

/** Backpropagation, both differences, and how far they are from it for every ε: the U-shaped curve. */
export function runFiniteDifferences(golden: DifferencesCase): Comparison {
  const { expected, tol } = golden;
  const vector = vectorCase(golden);
  const { network, problem, places } = vector;
  const theta = Float64Array.from(network.parameters);
  const gradient = new Float64Array(theta.length);
  const f = () => problem.evaluate(theta, null);
  const comparison = new Comparison(tol.backprop);
  comparison.numbers('loss', [problem.evaluate(theta, gradient)], [expected.loss]);

  const compare = (name: string, found: Float64Array, reference: ByParam, tolerance: Tolerance) => {
    const parts = new Comparison(tolerance);
    network.gradients.set(found);
    for (const [param, { data }] of Object.entries(reference)) {
      const place = places.get(param);
      parts.numbers(`${name}: ${param}`, place?.grad ?? [], reordered(data, place?.places ?? null));
    }
    comparison.include(parts);
  };
  compare('backpropagation', gradient, expected.backprop, tol.backprop);
  const differences = new Float64Array(theta.length);
  centralDifferences(f, theta, 1e-5, differences);
  compare('central, 1e-5', differences, expected['central_eps_1e-5'], tol['central_eps_1e-5']);
  forwardDifferences(f, theta, 1e-3, differences);
  compare('forward, 1e-3', differences, expected['forward_eps_1e-3'], tol['forward_eps_1e-3']);

  for (const row of expected.errors) {
    const rows = [
      { method: forwardDifferences, name: 'forward', want: [row.forward_rel_error, row.forward_max_abs_error], truncated: row.eps >= 1e-5 },
      { method: centralDifferences, name: 'central', want: [row.central_rel_error, row.central_max_abs_error], truncated: row.eps >= 1e-3 },
    ];
    for (const { method, name, want, truncated } of rows) {
      method(f, theta, row.eps, differences);
      const { relative, maxAbsolute } = gradientDeviation(differences, gradient);
      [relative, maxAbsolute].forEach((got, i) => {
        const label = `${name} error ${i} at ε = ${row.eps}`;
        const room = truncated ? 1 + tol.truncation_rows_rel : tol.rounding_rows_factor;
        comparison.atMost(label, got, want[i] * room);
        comparison.atMost(`1 / ${label}`, 1 / got, truncated ? 1 / (want[i] * (1 - tol.truncation_rows_rel)) : room / want[i]);
      });
    }
  }
  return comparison;
}
