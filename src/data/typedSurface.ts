import { bfgs } from '../engine/minimizers/bfgs';
import type { SentenceOf } from '../engine/sentence';
import { type PlaneBox, type Spot, type Surface, surfaceProblem } from '../engine/surfaces/surface';
import { compileExpression } from './expression';
import { type DataSentences, say } from './sentences';

type Typed =
  | { readonly ok: true; readonly surface: Surface; readonly label: string }
  | { readonly ok: false; readonly sentence: SentenceOf<Pick<DataSentences, 'formula.refused' | 'formula.nowhere'>> };

const box: PlaneBox = { x: [-3, 3], y: [-3, 3] };
const start: Spot = [-2, 1.5];
/** Places of a side of the grid on which the lowest place is looked for. */
const cells = 121;
/** Of differences, times the size of the number: best near ∛ε. */
const step = 1e-5;

/** What a keyboard or a blackboard has for signs and powers, as the reader wants it. */
const plain = (text: string): string =>
  text.replaceAll('−', '-').replace(/[·×]/g, '*').replaceAll('²', '^2').replaceAll('³', '^3').replaceAll('⁴', '^4').replaceAll('π', 'pi');

/**
 * A function of x and y that somebody typed. Its gradient is that of central differences; its lowest place is the lowest of a grid of 121 × 121,
 * from which BFGS goes on as far as it stays in view.
 */
export function typedSurface(text: string): Typed {
  const compiled = compileExpression(plain(text), ['x', 'y']);
  if (!compiled.ok) return compiled;
  const w = new Float64Array(2);
  const value = (x: number, y: number): number => {
    w[0] = x;
    w[1] = y;
    return compiled.evaluate(w, 0);
  };
  const gradient = (x: number, y: number, target: Float64Array): void => {
    const hx = step * Math.max(1, Math.abs(x));
    const hy = step * Math.max(1, Math.abs(y));
    target[0] = (value(x + hx, y) - value(x - hx, y)) / (2 * hx);
    target[1] = (value(x, y + hy) - value(x, y - hy)) / (2 * hy);
  };
  const unsolved: Surface = { box, start, minima: [], lowest: Number.NaN, terms: null, value, gradient };
  const lowest = lowestOf(unsolved);
  if (!lowest) return { ok: false, sentence: say('formula.nowhere', { formula: text.trim() }) };
  return { ok: true, label: compiled.label, surface: { ...unsolved, minima: [lowest], lowest: value(...lowest) } };
}

function lowestOf(surface: Surface): Spot | null {
  let best: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const x = box.x[0] + ((box.x[1] - box.x[0]) * column) / (cells - 1);
      const y = box.y[0] + ((box.y[1] - box.y[0]) * row) / (cells - 1);
      const value = surface.value(x, y);
      if (!Number.isFinite(value) || value >= least) continue;
      [best, least] = [[x, y], value];
    }
  }
  if (!best) return null;
  const method = bfgs.create(surfaceProblem(surface), Float64Array.from(best), {});
  for (let k = 0; k < 50 && method.iterate().accepted; k++) {
    const [x, y] = method.w;
    const isInView = x >= box.x[0] && x <= box.x[1] && y >= box.y[0] && y <= box.y[1];
    if (!isInView || !(surface.value(x, y) < least)) break;
    [best, least] = [[x, y], surface.value(x, y)];
  }
  return best;
}
