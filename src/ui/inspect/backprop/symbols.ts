import type { Factor, Quantity, WeightPlace } from '../../../probes/backprop/paths';
import { subscript } from '../../panels/readUnit';

// Names of what is computed, as a textbook writes them: the layer above, the unit below, w with its unit first. They are the same in every language.

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (value: number) => [...String(value)].map((digit) => superscripts[Number(digit)]).join('');

const letters: Readonly<Record<Quantity['letter'], string>> = { x: 'x', z: 'z', n: 'ẑ', h: 'h', p: 'p', a: 'a', y: 'ŷ' };

/** a²₁; without its unit a². The prediction has no layer. */
export function quantityText({ letter, column, unit }: Quantity, hasUnit = true): string {
  const layer = letter === 'x' || letter === 'y' ? '' : superscript(column);
  return `${letters[letter]}${layer}${hasUnit ? subscript(unit + 1) : ''}`;
}

/** w¹₂₁, b¹₂. @param column of the graph */
export function weightText({ unit, input }: Pick<WeightPlace, 'unit' | 'input'>, column: number): string {
  if (input < 0) return `b${superscript(column)}${subscript(unit + 1)}`;
  const between = unit > 8 || input > 8 ? ',' : '';
  return `w${superscript(column)}${subscript(unit + 1)}${between}${subscript(input + 1)}`;
}

export const layerText = (letter: string, column: number) => `${letter}${superscript(column)}`;

const slopes: Readonly<Record<string, (a: string, z: string) => string>> = {
  tanh: (a) => `1 − ${a}²`,
  sigmoid: (a) => `${a}(1 − ${a})`,
  relu: (_, z) => `[${z} > 0]`,
  sin: (_, z) => `cos ${z}`,
};

/** What f′ equals, of its output where that is shortest. */
const slopeText = (activation: string): string => slopes[activation]?.('f', 'z') ?? 'f′(z)';

/** The loss by what the last layer gives, where a formula says it. */
const lossGradients: Readonly<Record<string, string>> = {
  squaredError: 'ŷ − y',
  binaryCrossEntropy: 'ŷ − y',
  softmaxCrossEntropy: 'ŷ − y',
  absoluteError: 'sign(ŷ − y)',
};

/** What a factor equals, in symbols. @param activation of its layer */
export function equalsText(
  { kind, of, by }: Factor,
  hasUnit: boolean,
  loss: string,
  activation: string,
  place: WeightPlace,
  below: Quantity,
): string {
  if (kind === 'loss') return lossGradients[loss] ?? '∂L';
  if (kind === 'slope') return slopeText(activation);
  if (kind === 'norm') return 'γ/√(σ²+ε)';
  if (kind === 'skip') return '1';
  if (kind === 'input') return place.input < 0 ? '1' : quantityText(below);
  return hasUnit && of && by ? weightText({ unit: of.unit, input: by.unit }, of.column) : layerText('w', of?.column ?? 0);
}
