import { sin } from '../engine/elementary/sinCos';
import { part } from '../engine/part';
import type { Compiled, Evaluate } from './expression';
import { say } from './sentences';

/** Reads any formula; the features that everyone is offered can do without it. */
export const formulaParser = part('the reader of formulas', () => import('./expression'));

type Of = (place: number) => Evaluate;

const square: Of = (place) => (values, offset) => {
  const v = values[offset + place];
  return v * v;
};
const cube: Of = (place) => (values, offset) => {
  const v = values[offset + place];
  return v * v * v;
};
const sine: Of = (place) => (values, offset) => sin(values[offset + place]);

/** The features of the plane and of the line as the parser would read them, to the bit. */
const known: Readonly<Record<string, { readonly name: string; readonly label: string; readonly of: Of }>> = {
  'x1^2': { name: 'x1', label: 'x₁²', of: square },
  'x2^2': { name: 'x2', label: 'x₂²', of: square },
  'sin(x1)': { name: 'x1', label: 'sin x₁', of: sine },
  'sin(x2)': { name: 'x2', label: 'sin x₂', of: sine },
  'x^2': { name: 'x', label: 'x²', of: square },
  'x^3': { name: 'x', label: 'x³', of: cube },
  'sin(x)': { name: 'x', label: 'sin x', of: sine },
};

/** A plain name that is an input, or one of the features that everyone is offered; null where the parser is needed. */
function compileKnown(text: string, names: readonly string[]): Compiled | null {
  const place = names.indexOf(text);
  if (place >= 0) return { ok: true, label: text, evaluate: (values, offset) => values[offset + place] };
  const [x1, x2] = [names.indexOf('x1'), names.indexOf('x2')];
  if (text === 'x1*x2' && x1 >= 0 && x2 >= 0)
    return { ok: true, label: 'x₁x₂', evaluate: (values, offset) => values[offset + x1] * values[offset + x2] };
  const feature = Object.hasOwn(known, text) ? known[text] : null;
  const at = feature ? names.indexOf(feature.name) : -1;
  return feature && at >= 0 ? { ok: true, label: feature.label, evaluate: feature.of(at) } : null;
}

/** Whether these features are more than can be told without the parser. @param names of the inputs, as far as they are known before the data */
export const needsParser = (features: readonly string[], names: readonly string[]): boolean =>
  features.some((feature) => compileKnown(feature, names) === null);

/** `compileExpression`, without its parser where a formula does not need it; where it has not come, that is the sentence. */
export function compileFormula(text: string, names: readonly string[]): Compiled {
  if (formulaParser.isLoaded) return formulaParser.loaded.compileExpression(text, names);
  return (
    compileKnown(text.trim(), names) ?? {
      ok: false,
      sentence: say('formula.refused', { formula: text.trim().slice(0, 60), reason: say('formula.noReader', {}) }),
    }
  );
}
