import { featureLabel } from '../../data/features';
import type { ExampleTrace } from '../../probes/exampleTrace';
import { paramOf } from '../../render/layerParams';
import type { RunInfo } from '../../run/runInfo';
import type { UnitRef } from '../../state/viewStore';

/** Everything a unit did with one example. */
export interface Reading {
  readonly layer: number;
  readonly unit: number;
  readonly activation: string;
  readonly inputs: readonly {
    readonly name: string;
    /** Its place among the units of the column before. */
    readonly index: number;
    readonly weight: number;
    /** Index of the weight in the flat parameters. */
    readonly parameter: number;
    readonly value: number;
    readonly term: number;
  }[];
  readonly bias: { readonly value: number; readonly parameter: number };
  /** The pre-activation, Σ term + bias. */
  readonly z: number;
  /** After batch normalisation; null without. */
  readonly normalised: number | null;
  /** What a skip connection adds to the activation; null without. */
  readonly skipped: number | null;
  readonly output: number;
}

const subscripts = '₀₁₂₃₄₅₆₇₈₉';
export const subscript = (value: number) => [...String(value)].map((digit) => subscripts[Number(digit)]).join('');

/** @returns null where the numbers are those of a smaller network, or the layer has no weights of its own to read */
export function readUnit(info: RunInfo, parameters: Float64Array, example: ExampleTrace, { layer, unit }: UnitRef): Reading | null {
  const spec = info.layers[layer];
  const below = example.perLayer[layer - 1];
  const own = example.perLayer[layer];
  if (!spec || !below || !own || layer < 1 || unit >= spec.units || parameters.length !== info.parameterCount) return null;
  const [weights, biases] = [paramOf(spec, 'weight'), paramOf(spec, 'bias')];
  if (!weights || !biases) return null;
  const bias = { value: parameters[biases.offset + unit] as number, parameter: biases.offset + unit };
  return {
    layer,
    unit,
    activation: spec.activation,
    inputs: Array.from(below.output, (value, i) => {
      const parameter = weights.offset + unit * spec.inputs + i;
      const weight = parameters[parameter] as number;
      const name = layer === 1 ? featureLabel(info.featureNames[i] ?? '', info.axes) : `y${subscript(i + 1)}`;
      return { name, index: i, weight, parameter, value, term: weight * value };
    }),
    bias,
    z: own.preActivation[unit] as number,
    normalised: own.normalised?.[unit] ?? null,
    skipped: own.activated ? (own.output[unit] as number) - (own.activated[unit] as number) : null,
    output: own.output[unit] as number,
  };
}

/** Terms as they are shown: the largest, in their own order where all of them are, and the sum of the others. */
export interface ShownTerms {
  readonly inputs: Reading['inputs'];
  readonly rest: { readonly count: number; readonly term: number } | null;
}

/** By so much larger a term has to be to take the place of one that is shown. */
const advantage = 1.25;

/** The inputs of as many terms as there is room for beside the rest, largest first; all in their order where there is room for them. */
export function largestTerms({ inputs }: Reading, room: number, before: readonly number[]): readonly number[] {
  const size = ({ index, term }: Reading['inputs'][number]) => Math.abs(term) * (before.includes(index) ? advantage : 1);
  const ranked = inputs.length <= room ? inputs : [...inputs].sort((a, b) => size(b) - size(a)).slice(0, room - 1);
  return ranked.map(({ index }) => index);
}

/** The terms of these inputs; the rest is one term. */
export function shownTerms({ inputs }: Reading, chosen: readonly number[]): ShownTerms {
  const others = inputs.filter(({ index }) => !chosen.includes(index));
  const shown = chosen.flatMap((wanted) => inputs.find(({ index }) => index === wanted) ?? []);
  return {
    inputs: shown,
    rest: others.length > 0 ? { count: others.length, term: others.reduce((sum, { term }) => sum + term, 0) } : null,
  };
}
