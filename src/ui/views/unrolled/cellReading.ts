import type { ExampleTrace } from '../../../probes/exampleTrace';
import type { PinnedCell } from '../../../render/sequencePainting';
import type { RunInfo } from '../../../run/runInfo';
import { subscript } from '../../panels/readUnit';
import { addUp } from './addUp';

/** A number with its name. */
export interface Named {
  readonly name: string;
  readonly value: number;
}

/** A part of the sum: one number, or a gate times another. */
interface Term {
  /** From 0 to 1; null: the term is one number. */
  readonly gate: Named | null;
  readonly of: Named;
  /** As it is printed: the terms add up to the sum as it is printed. */
  readonly product: number;
}

/** A cell of a layer with a state: what its new number is made of. */
export interface CellReading {
  readonly terms: readonly Term[];
  /** What the terms add up to: z, the memory, the state. */
  readonly sum: Named;
  /** What becomes of the sum; null: it is the state. */
  readonly after: { readonly activation: string; readonly activated: number; readonly gate: Named | null; readonly state: Named } | null;
  /** A gate within the candidate of a GRU. */
  readonly reset: Named | null;
}

/** The part of z that comes from what the layer reads at a step: W x, in one weight where that is a symbol. */
function inputPart(info: RunInfo, parameters: ArrayLike<number>, trace: ExampleTrace, { layer, unit, step }: PinnedCell): number {
  const { params, inputs } = info.layers[layer] ?? { params: [], inputs: 0 };
  const from = (params.find(({ role }) => role === 'weight')?.offset ?? 0) + unit * inputs;
  const read = trace.perLayer[layer - 1]?.output ?? new Float64Array(0);
  if (layer === 1 && info.sequences?.width === null) return parameters[from + (read[step] ?? 0)] ?? 0;
  let sum = 0;
  for (let k = 0; k < inputs; k++) sum += (parameters[from + k] ?? 0) * (read[step * inputs + k] ?? 0);
  return sum;
}

/** @returns null where the layer has no state, or no such unit and step */
export function readCell(info: RunInfo, parameters: ArrayLike<number>, trace: ExampleTrace, cell: PinnedCell): CellReading | null {
  const { layer, unit, step } = cell;
  const { kind = '', units = 0, params = [], activation = '' } = info.layers[layer] ?? {};
  const { h, c, gates } = trace.perLayer[layer]?.inner ?? {};
  if (!h || !gates || unit < 0 || unit >= units || (step + 1) * units > h.length) return null;
  const at = (values: Float64Array | undefined, t: number) => (t < 0 ? 0 : (values?.[t * units + unit] ?? Number.NaN));
  const gate = (block: number, count: number) => gates[step * count * units + block * units + unit] ?? Number.NaN;
  const [before, now] = [subscript(step), subscript(step + 1)];
  const state = { name: `h${now}`, value: at(h, step) };
  if (kind === 'lstm') {
    const [i, f, g, o] = [0, 1, 2, 3].map((block) => gate(block, 4)) as [number, number, number, number];
    const old = at(c, step - 1);
    const { parts, total } = addUp([f * old, i * g]);
    const memory = at(c, step);
    return {
      terms: [
        { gate: { name: 'f', value: f }, of: { name: `c${before}`, value: old }, product: parts[0] ?? 0 },
        { gate: { name: 'i', value: i }, of: { name: 'g', value: g }, product: parts[1] ?? 0 },
      ],
      sum: { name: `c${now}`, value: total },
      after: { activation: 'tanh', activated: Math.tanh(memory), gate: { name: 'o', value: o }, state },
      reset: null,
    };
  }
  if (kind === 'gru') {
    const [r, z, n] = [0, 1, 2].map((block) => gate(block, 3)) as [number, number, number];
    const old = at(h, step - 1);
    const { parts, total } = addUp([z * old, (1 - z) * n]);
    return {
      terms: [
        { gate: { name: 'z', value: z }, of: { name: `h${before}`, value: old }, product: parts[0] ?? 0 },
        { gate: { name: '1 − z', value: 1 - z }, of: { name: 'n', value: n }, product: parts[1] ?? 0 },
      ],
      sum: { ...state, value: total },
      after: null,
      reset: { name: 'r', value: r },
    };
  }
  const z = gate(0, 1);
  const biases = params.filter(({ role }) => role === 'bias').reduce((sum, { offset }) => sum + (parameters[offset + unit] ?? 0), 0);
  const ofInput = inputPart(info, parameters, trace, cell);
  const { parts, total } = addUp([ofInput, z - ofInput - biases, biases]);
  const names = [`W x${now}`, `U h${before}`, 'b'];
  return {
    terms: names.map((name, k) => ({ gate: null, of: { name, value: parts[k] ?? 0 }, product: parts[k] ?? 0 })),
    sum: { name: 'z', value: total },
    after: { activation, activated: at(h, step), gate: null, state },
    reset: null,
  };
}
