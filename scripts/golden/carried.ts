import type { Layer, LayerPass } from '../../src/engine/layers/layer';
import type { NetworkPass } from '../../src/engine/network';
import { Comparison, type GoldenLayer, type GoldenTensor, type Tensors, type Tolerance } from './case';
import { type Places, reordered } from './places';
import type { Translation } from './translate';

/** What a case expects of its nodes and of what layers carry beside their output. */
export interface Carried {
  readonly nodes: Readonly<Record<string, Readonly<Record<string, GoldenTensor & readonly number[]>>>>;
  readonly grad_state?: Tensors;
  readonly batch_statistics?: Tensors;
  readonly running_after?: Tensors;
}

interface CarriedCase {
  readonly spec: { readonly layers: readonly GoldenLayer[] };
  readonly expected: Carried;
  readonly tol: Tolerance & { readonly grad_h_norm?: Tolerance };
}

/** `bn1.running_mean`: the layer, its pass and what of it. @throws Error if there is no such layer */
function find({ network, nodes }: Translation, pass: NetworkPass, path: string) {
  const dot = path.lastIndexOf('.');
  const node = nodes.get(path.slice(0, dot));
  if (!node || node.layer < 0) throw new Error(`there is no layer for ${path}`);
  return { layer: network.layers[node.layer], trace: pass.layers[node.layer].trace, places: node.places, part: path.slice(dot + 1) };
}

/** Statistics have a number a feature; of maps a channel's is in the same place in either order. */
const ofFeatures = ({ data }: GoldenTensor, places: Places) => reordered(data, places?.length === data.length ? places : null);

function buffer({ buffers }: Layer, part: string): Float64Array | Float32Array | undefined {
  return { running_mean: buffers[0]?.value, running_var: buffers[1]?.value }[part];
}

/** Initial states, running statistics and dropout masks, as the case gives them. */
export function writeCarried(translation: Translation, pass: NetworkPass, state: Tensors, masks: Tensors): void {
  for (const [path, want] of Object.entries(state)) {
    const { layer, trace, places, part } = find(translation, pass, path);
    const place = buffer(layer, part) ?? trace[part];
    if (!place) throw new Error(`there is no state ${path}`);
    place.set(ofFeatures(want, places));
  }
  for (const [name, { data }] of Object.entries(masks)) {
    const { trace, places } = find(translation, pass, `${name}.mask`);
    if (!trace.mask) throw new Error(`${name} takes no mask`);
    trace.mask.set(reordered(data, places));
  }
}

/** States, gates and their gradients of recurrent layers; statistics of batch normalisations. */
export function compareCarried(
  comparison: Comparison,
  { spec, expected, tol }: CarriedCase,
  translation: Translation,
  pass: NetworkPass,
  size: { readonly batch: number; readonly capacity: number },
): void {
  for (const [name, node] of Object.entries(expected.nodes)) {
    const parts = Object.entries(node).filter(([part]) => part !== 'out' && part !== 'grad');
    if (parts.length === 0) continue;
    const { trace } = find(translation, pass, `${name}.h`);
    const { cell = '', hidden = 0 } = spec.layers.find((layer) => layer.name === name) ?? {};
    const gates = gateOrders[cell] ?? '';
    const numbersOf = (array: ArrayLike<number>, width: number, offset: number) => byExample(array, { ...size, width, offset, hidden });
    for (const [part, want] of parts) {
      const source = sources[part];
      const gate = gates.indexOf(part.replace('gate_', ''));
      if (part.endsWith('_norm') && source) {
        const own = new Comparison(tol.grad_h_norm ?? tol);
        own.numbers(`${name} ${part}`, norms(trace[source], hidden, size), want);
        comparison.include(own);
      } else if (source && trace[source]) comparison.numbers(`${name} ${part}`, numbersOf(trace[source], hidden, 0), want.data);
      else if (part.startsWith('gate_') && gate >= 0)
        comparison.numbers(`${name} ${part}`, numbersOf(trace.gates, gates.length * hidden, gate * hidden), want.data);
      else throw new Error(`${name} has no ${part}`);
    }
  }
  for (const [path, want] of Object.entries(expected.batch_statistics ?? {})) {
    const { trace, places, part } = find(translation, pass, path);
    comparison.numbers(path, { batch_mean: trace.mean, batch_var: trace.variance }[part] ?? [], ofFeatures(want, places));
  }
  for (const [path, want] of Object.entries(expected.running_after ?? {})) {
    const { layer, places, part } = find(translation, pass, path);
    comparison.numbers(path, buffer(layer, part) ?? [], ofFeatures(want, places));
  }
  for (const [path, { data }] of Object.entries(expected.grad_state ?? {})) {
    const { trace, part } = find(translation, pass, path);
    comparison.numbers(`${path} grad`, { h0: trace.dH0, c0: trace.dC0 }[part] ?? [], data);
  }
}

const gateOrders: Readonly<Record<string, string>> = { lstm: 'ifgo', gru: 'rzn', gru_reset_before: 'rzn' };

/** Our traces by their names. */
const sources: Readonly<Record<string, string>> = { h: 'h', c: 'c', grad_h: 'dH', grad_c: 'dC', grad_h_norm: 'dH', grad_c_norm: 'dC' };

interface Rows {
  readonly batch: number;
  readonly capacity: number;
  readonly width: number;
  readonly offset: number;
  readonly hidden: number;
}

/** Ours are [T, capacity, width]; of every row the numbers [offset … offset + hidden) in their order [N, T, H]. */
function byExample(from: ArrayLike<number>, { batch, capacity, width, offset, hidden }: Rows): number[] {
  const steps = from.length / (capacity * width);
  const found: number[] = [];
  for (let n = 0; n < batch; n++)
    for (let t = 0; t < steps; t++) for (let u = 0; u < hidden; u++) found.push(from[(t * capacity + n) * width + offset + u]);
  return found;
}

/** √Σ x² over the batch and the units of every step. */
function norms(from: LayerPass['y'], hidden: number, { batch, capacity }: { readonly batch: number; readonly capacity: number }): number[] {
  const width = capacity * hidden;
  return Array.from({ length: from.length / width }, (_, t) => Math.hypot(...from.subarray(t * width, t * width + batch * hidden)));
}
