import { featureLabel } from '../../data/features';
import type { ExampleTrace } from '../../probes/exampleTrace';
import type { UnitMaps } from '../../probes/unitMaps';
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
    readonly weight: number;
    /** Index of the weight in the flat parameters. */
    readonly parameter: number;
    readonly value: number;
    readonly term: number;
  }[];
  readonly bias: { readonly value: number; readonly parameter: number };
  /** The pre-activation, Σ term + bias. */
  readonly z: number;
  readonly output: number;
  /** Its output is 0 everywhere in its picture, as that of a ReLU unit whose weights have gone astray. */
  readonly isDead: boolean;
}

const subscripts = '₀₁₂₃₄₅₆₇₈₉';
export const subscript = (value: number) => [...String(value)].map((digit) => subscripts[Number(digit)]).join('');

/** @returns null where the numbers are those of a smaller network, or the layer has no weights of its own to read */
export function readUnit(
  info: RunInfo,
  parameters: Float64Array,
  example: ExampleTrace,
  maps: UnitMaps | null,
  { layer, unit }: UnitRef,
): Reading | null {
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
      return { name, weight, parameter, value, term: weight * value };
    }),
    bias,
    z: own.preActivation[unit] as number,
    output: own.output[unit] as number,
    isDead: isFlatZero(info, maps, layer, unit),
  };
}

function isFlatZero({ layers }: RunInfo, maps: UnitMaps | null, layer: number, unit: number): boolean {
  if (!maps) return false;
  const size = maps.cells * maps.rows;
  const from = size * layers.slice(0, layer).reduce((sum, { units }) => sum + units, unit);
  const map = maps.values.subarray(from, from + size);
  return map.length > 0 && map.every((value) => value === 0);
}
