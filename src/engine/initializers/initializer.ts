import type { Network } from '../network';
import type { Rng } from '../rng';
import type { Choice, Entry, ParamSpec, ParamValues } from '../spec';

/** Start values of a network. Numbers are drawn layer by layer, unit by unit, input by input. */
export interface InitializerEntry<Id extends string = string, Param extends string = string> extends Entry<Id, Param> {
  initialize(network: Network, choice: Choice, rng: Rng): void;
}

const biasParam: ParamSpec = { name: 'bias', min: -2, max: 2, default: 0 };

/** Draws one weight of a layer with `inputs` into and `units` out of it. */
type DrawWeight = (rng: Rng, inputs: number, units: number, params: ParamValues) => number;
type DrawBias = (rng: Rng, params: ParamValues) => number;

/** An initialiser that draws each weight by itself; biases are the constant `bias` unless `drawBias` draws them too. */
export function drawnInitializer<Id extends string>(
  entry: { readonly id: Id; readonly params?: readonly ParamSpec[] },
  drawWeight: DrawWeight,
  drawBias?: DrawBias,
): InitializerEntry<Id> {
  const own = entry.params ?? [];
  return {
    ...entry,
    params: drawBias || own.some((param) => param.name === 'bias') ? own : [...own, biasParam],
    initialize(network, { params }, rng) {
      for (const { value, role, fanIn, fanOut, start } of network.params) {
        if (start) value.set(start);
        else if (role === 'bias') for (let i = 0; i < value.length; i++) value[i] = drawBias ? drawBias(rng, params) : params.bias;
        else for (let i = 0; i < value.length; i++) value[i] = drawWeight(rng, fanIn, fanOut, params);
      }
    },
  };
}

/** U[−limit, limit) from u of U[0, 1). */
export const within = (limit: number, u: number): number => limit * (2 * u - 1);
