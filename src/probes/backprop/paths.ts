import type { BackpropAnswer, BackpropNode } from './backpropAnswer';

/** A quantity of the network as a textbook writes it: letter, layer above, unit below. `y` is the prediction. */
export interface Quantity {
  readonly letter: 'x' | 'z' | 'n' | 'h' | 'p' | 'a' | 'y';
  /** Of the graph: 0 is the input. */
  readonly column: number;
  readonly unit: number;
}

/** Where a path meets a layer: ∂L/∂output; f′; a weight that is passed; a normalisation; a sum with a skip connection (1); what the weight is multiplied with. */
export type FactorKind = 'loss' | 'slope' | 'weight' | 'norm' | 'skip' | 'input';

/** A local derivative on a path. */
export interface Factor {
  readonly kind: FactorKind;
  /** ∂ of / ∂ by; null: the loss, and the weight itself. */
  readonly of: Quantity | null;
  readonly by: Quantity | null;
  readonly value: number;
}

export interface Path {
  /** From the loss down to the weight. */
  readonly factors: readonly Factor[];
  readonly product: number;
}

/** All paths by way of the same layers: their factors are of the same kinds. */
export type Route = readonly Path[];

export interface WeightPlace {
  /** Engine's layer. */
  readonly node: number;
  readonly unit: number;
  /** −1: the bias. */
  readonly input: number;
}

const isMixing = ({ kind }: BackpropNode) => kind === 'dense';

/** The place of a parameter; null where it is no weight or bias of a dense layer. */
export function weightPlace(nodes: readonly BackpropNode[], parameter: number): WeightPlace | null {
  for (const [node, { weights, biases, inputs, y }] of nodes.entries()) {
    if (weights >= 0 && parameter >= weights && parameter < weights + inputs * y.length) {
      return { node, unit: Math.floor((parameter - weights) / inputs), input: (parameter - weights) % inputs };
    }
    if (biases >= 0 && parameter >= biases && parameter < biases + y.length) return { node, unit: parameter - biases, input: -1 };
  }
  return null;
}

/** What a layer's output is called; layers that pass on what they read have the name of that. */
export function outputName(nodes: readonly BackpropNode[], node: number, unit: number): Quantity {
  if (node < 0) return { letter: 'x', column: 0, unit };
  const { kind, stage, column, reads } = nodes[node];
  if (kind === 'same') return outputName(nodes, reads[0], unit);
  const isLast = column === nodes[nodes.length - 1].column;
  const letters = { sum: 'z', normalised: 'n', activated: 'h', projection: 'p', output: isLast ? 'y' : 'a' } as const;
  return { letter: letters[stage], column, unit };
}

/** What the activation of a layer is taken of. */
export function sumName(nodes: readonly BackpropNode[], node: number, unit: number): Quantity {
  const { kind, column, reads, slope } = nodes[node];
  if (slope === null) return outputName(nodes, node, unit);
  return kind === 'activation' ? outputName(nodes, reads[0], unit) : { letter: 'z', column, unit };
}

/** Layers from one to the last, by every way that leads there: routes in the order of the layers that read. */
function routesFrom(nodes: readonly BackpropNode[], from: number): number[][] {
  if (from === nodes.length - 1) return [[from]];
  return nodes.flatMap(({ reads }, reader) =>
    reads.flatMap((read) => (read === from ? routesFrom(nodes, reader).map((route) => [from, ...route]) : [])),
  );
}

/** How many paths lead from a weight to the loss. */
export function countPaths(nodes: readonly BackpropNode[], { node }: WeightPlace): number {
  const counts = nodes.map(() => 0);
  counts[nodes.length - 1] = 1;
  // of one unit of the layer; the readers of a layer come after it
  for (let l = nodes.length - 1; l >= 0; l--) {
    for (const read of nodes[l].reads) if (read >= 0) counts[read] += counts[l] * (isMixing(nodes[l]) ? nodes[l].y.length : 1);
  }
  return counts[node];
}

/** Factors of one layer, from its output's unit down to the unit that it reads. */
function through(
  nodes: readonly BackpropNode[],
  node: number,
  from: number,
  unit: number,
  input: number,
  parameters: Float64Array,
): Factor[] {
  const { kind, slope, factor, weights, inputs } = nodes[node];
  const [output, sum, read] = [outputName(nodes, node, unit), sumName(nodes, node, unit), outputName(nodes, from, input)];
  const factors: Factor[] = [];
  if (slope) factors.push({ kind: 'slope', of: output, by: sum, value: slope[unit] });
  if (kind === 'dense') factors.push({ kind: 'weight', of: sum, by: read, value: parameters[weights + unit * inputs + input] });
  else if (factor) factors.push({ kind: 'norm', of: output, by: read, value: factor[unit] });
  else if (kind === 'add') factors.push({ kind: 'skip', of: output, by: read, value: 1 });
  return factors;
}

const productOf = (factors: readonly Factor[]) => factors.reduce((product, { value }) => product * value, 1);

/**
 * Every path from a weight to the loss with all its factors: ∂L/∂w is the sum of their products. There are as many as `countPaths` says, which
 * grows with every layer: whoever asks looks there first.
 */
export function pathsOf({ nodes, parameters, x }: Pick<BackpropAnswer, 'nodes' | 'parameters' | 'x'>, place: WeightPlace): Route[] {
  const { node, unit, input } = place;
  const own = nodes[node];
  const source = own.reads[0];
  const received = input < 0 ? 1 : (source < 0 ? x : nodes[source].y)[input];
  const end: Factor[] = [];
  if (own.slope) end.push({ kind: 'slope', of: outputName(nodes, node, unit), by: sumName(nodes, node, unit), value: own.slope[unit] });
  end.push({ kind: 'input', of: sumName(nodes, node, unit), by: null, value: received });
  return routesFrom(nodes, node).map((route) => {
    // from the weight upwards, a layer at a time: each path is a unit and the factors above which it stands
    let ways: { unit: number; factors: Factor[] }[] = [{ unit, factors: end }];
    for (let k = 1; k < route.length; k++) {
      const [reader, from] = [route[k], route[k - 1]];
      ways = ways.flatMap((way) => {
        const units = isMixing(nodes[reader]) ? Array.from(nodes[reader].y, (_, j) => j) : [way.unit];
        return units.map((j) => ({ unit: j, factors: [...through(nodes, reader, from, j, way.unit, parameters), ...way.factors] }));
      });
    }
    const last = nodes.length - 1;
    return ways.map((way) => {
      const loss: Factor = { kind: 'loss', of: null, by: outputName(nodes, last, way.unit), value: nodes[last].dy[way.unit] };
      const factors = [loss, ...way.factors];
      return { factors, product: productOf(factors) };
    });
  });
}

/** Skip connections that lead around a weight: where they are added, and what they bring. By them the loss does not depend on it. */
export function detours(nodes: readonly BackpropNode[], { node }: WeightPlace): { readonly into: Quantity; readonly from: Quantity }[] {
  const reaches = nodes.map((_, l) => l === node);
  for (let l = node + 1; l < nodes.length; l++) reaches[l] = nodes[l].reads.some((read) => read >= 0 && reaches[read]);
  return nodes.flatMap(({ kind, reads }, l) =>
    kind === 'add' && reaches[l]
      ? reads.flatMap((read) => (read >= 0 && reaches[read] ? [] : [{ into: outputName(nodes, l, 0), from: outputName(nodes, read, 0) }]))
      : [],
  );
}
