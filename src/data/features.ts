import { DataError, type Dataset, type InputAxis } from './dataset';
import { compileExpression, type Evaluate } from './expression';

export interface StandardFeature {
  readonly expression: string;
  readonly label: string;
}

const namesOf = (axes: readonly InputAxis[]) => axes.map((axis) => axis.name);

/** The features a learner can switch on: those of the plane, those of the line, or the columns of a table. */
export function standardFeatures(axes: readonly InputAxis[]): readonly StandardFeature[] {
  const names = namesOf(axes);
  const expressions =
    names.join() === 'x1,x2'
      ? ['x1', 'x2', 'x1^2', 'x2^2', 'x1*x2', 'sin(x1)', 'sin(x2)']
      : names.join() === 'x'
        ? ['x', 'x^2', 'x^3', 'sin(x)']
        : names;
  return expressions.map((expression) => ({ expression, label: featureLabel(expression, axes) }));
}

/** The raw inputs. */
export const defaultFeatures = (axes: readonly InputAxis[]): readonly string[] => namesOf(axes);

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** A formula as it is written: x1^2 → x₁², x1*x2 → x₁x₂, sin(x1) → sin x₁. Columns have their own label. */
export function featureLabel(expression: string, axes: readonly InputAxis[] = []): string {
  const column = axes.find((axis) => axis.name === expression);
  if (column) return column.label;
  return expression
    .replace(/\b(x)(\d)\b/g, (_, x: string, digit: string) => x + subscripts[Number(digit)])
    .replace(/\^2(?!\d)/g, '²')
    .replace(/\^3(?!\d)/g, '³')
    .replace(/\*/g, '')
    .replace(/-/g, '−')
    .replace(/^(sin|cos|tan|tanh|exp|log|abs)\((x[₀-₉]?)\)$/, '$1 $2');
}

/** @throws DataError with a sentence where the formula cannot be used with these inputs */
export function compileFeature(expression: string, axes: readonly InputAxis[]): Evaluate {
  const compiled = compileExpression(expression, namesOf(axes));
  if (!compiled.ok) throw new DataError(compiled.sentence);
  return compiled.evaluate;
}

/**
 * Features of all examples, [N, F].
 * @throws DataError naming feature and example where a value is not finite
 */
export function featureMatrix({ axes, x, t }: Dataset, features: readonly string[]): Float64Array {
  const evaluate = features.map((feature) => compileFeature(feature, axes));
  const matrix = new Float64Array(t.length * features.length);
  let o = 0;
  for (let n = 0; n < t.length; n++) {
    for (let f = 0; f < features.length; f++) {
      const value = evaluate[f](x, n * axes.length);
      if (!Number.isFinite(value)) throw new DataError(`The feature ${features[f]} is not a finite number at example ${n + 1}.`);
      matrix[o++] = value;
    }
  }
  return matrix;
}
