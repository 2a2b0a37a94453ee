import type { Kernels } from './kernels/kernels';
import type { Layer, LayerParam, LayerPass, Param, PassOptions, Source } from './layers/layer';
import { createLayer, type LayerSpec } from './layers/registry';
import { refusal } from './sentences';
import { type Floats, type Shape, sizeOf } from './tensor';

/** A layer and what it reads. */
export type NodeSpec = LayerSpec & {
  /** Absent: `layer 1`, `layer 2`, … */
  readonly name?: string;
  /** Names of the layers it reads, `x` for the network's input. Absent: the layer before it. */
  readonly inputs?: readonly string[];
};

/** One description for MLP, CNN and RNN: layers in the order of computation; a skip connection is an `add` layer with two inputs. */
export interface NetworkSpec {
  readonly inputShape: Shape;
  /** The last one is the output layer. */
  readonly layers: readonly NodeSpec[];
}

export interface Network {
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  readonly layers: readonly Layer[];
  /** For each layer the indices of the layers it reads, −1 for the network's input. */
  readonly reads: readonly (readonly number[])[];
  readonly params: readonly Param[];
  /** All parameters in one array, layer by layer, weights then biases; each param's value is a part of it. */
  readonly parameters: Floats;
  /** Laid out as `parameters`. */
  readonly gradients: Floats;
  readonly parameterCount: number;
  /** Carried, not trained; each buffer's value is a part of one array. */
  readonly buffers: Floats;
  createPass(options: NetworkPassOptions): NetworkPass;
}

export interface NetworkPassOptions extends Omit<PassOptions, 'rng' | 'keepsPreActivations' | 'gradientOf'> {
  /** Absent = true. */
  readonly keepsPreActivations?: PassOptions['keepsPreActivations'];
  /** Draws dropout masks; needed in `train` mode where there are any. */
  readonly rng?: PassOptions['rng'];
  /** Whether `backward` also gives ∂loss/∂x. */
  readonly inputGradient?: boolean;
  /** What `backward` adds into, laid out as `parameters`. Absent: `network.gradients`. */
  readonly gradients?: Floats;
}

/** One way through the whole network: fill `x`, call `forward`, read `y`; fill `dy`, call `backward`, read the gradients. */
export interface NetworkPass {
  /** [capacity, inputShape] */
  readonly x: Floats;
  /** ∂loss/∂x where it was asked for, otherwise null. */
  readonly dx: Floats | null;
  readonly layers: readonly LayerPass[];
  readonly y: Floats;
  readonly dy: Floats;
  /**
   * From now on sequences are walked up to the last step that has a target in any row, by the layers that walk: for whoever counts no later output,
   * which is of no meaning then. What is counted is the same to the bit. All steps are walked where an output depends on later ones.
   * @param targets coded targets [rows, steps, outputs], NaN where a step has none
   */
  walk(targets: Floats, rows: number, steps: number, outputs: number): void;
  forward(batch: number): void;
  backward(batch: number): void;
  /** The part of `backward` that belongs to one layer; from the last layer to the first they make up the whole. */
  backwardThrough(layer: number, batch: number): void;
}

/** A parameter whose numbers get their places once all sizes are known. */
type ParamPlace = Omit<Param, 'value' | 'grad'> & { value: Floats; grad: Floats };

/** @throws EngineError naming layer and both shapes where two layers do not fit */
export function buildNetwork(spec: NetworkSpec, kernels: Kernels): Network {
  if (spec.layers.length === 0) throw refusal('network.noLayers', {});
  // the sizes are known only once the layers are built, so their places are cut out of the flat arrays afterwards
  const params: { place: ParamPlace; size: number }[] = [];
  const buffers: { place: { value: Floats }; size: number; start: number }[] = [];
  const layers: Layer[] = [];
  const reads: number[][] = [];
  const names = new Map<string, number>([['x', -1]]);
  const shapeOf = (index: number) => (index < 0 ? spec.inputShape : layers[index].outputShape);
  spec.layers.forEach((node, l) => {
    const name = node.name ?? `layer ${l + 1}`;
    const inputs = node.inputs?.map((input) => {
      const index = names.get(input);
      if (index === undefined) throw refusal('network.unknownInput', { layer: name, input });
      return index;
    }) ?? [l - 1];
    if (names.has(name)) throw refusal('network.sameName', { layer: name });
    reads.push(inputs);
    layers.push(
      createLayer(node, inputs.map(shapeOf), {
        name,
        kernels,
        param(role, request) {
          const param = { ...request, name: `${name}.${role}`, value: kernels.allocate(0), grad: kernels.allocate(0) };
          params.push({ place: param, size: sizeOf(request.shape) });
          return param;
        },
        buffer(role, length, start) {
          const buffer = { name: `${name}.${role}`, value: kernels.allocate(0) };
          buffers.push({ place: buffer, size: length, start });
          return buffer;
        },
      }),
    );
    names.set(name, l);
  });
  const parameterCount = params.reduce((sum, { size }) => sum + size, 0);
  const parameters = kernels.allocate(parameterCount);
  const gradients = kernels.allocate(parameterCount);
  const offsets = new Map<LayerParam, number>();
  let offset = 0;
  for (const { place, size } of params) {
    offsets.set(place, offset);
    place.value = parameters.subarray(offset, offset + size);
    place.grad = gradients.subarray(offset, offset + size);
    offset += size;
  }
  return {
    inputShape: spec.inputShape,
    outputShape: layers[layers.length - 1].outputShape,
    layers,
    reads,
    params: params.map(({ place }) => place),
    parameters,
    gradients,
    parameterCount,
    buffers: placeBuffers(buffers, kernels),
    createPass(options) {
      const into = options.gradients ?? gradients;
      const gradientOf = (param: LayerParam) => {
        const start = offsets.get(param) ?? 0;
        return into.subarray(start, start + param.value.length);
      };
      return createPass(spec.inputShape, layers, reads, kernels, options, gradientOf);
    },
  };
}

function placeBuffers(buffers: readonly { place: { value: Floats }; size: number; start: number }[], kernels: Kernels): Floats {
  const all = kernels.allocate(buffers.reduce((sum, { size }) => sum + size, 0));
  let offset = 0;
  for (const { place, size, start } of buffers) {
    place.value = all.subarray(offset, offset + size).fill(start);
    offset += size;
  }
  return all;
}

/** Whether the output layer reads each layer, by way of others or itself; one that nobody reads has no gradient. */
function leadToOutput(reads: readonly (readonly number[])[]): boolean[] {
  const leads = reads.map((_, l) => l === reads.length - 1);
  for (let l = reads.length - 1; l >= 0; l--) if (leads[l]) for (const index of reads[l]) if (index >= 0) leads[index] = true;
  return leads;
}

function createPass(
  inputShape: Shape,
  layers: readonly Layer[],
  reads: readonly (readonly number[])[],
  kernels: Kernels,
  options: NetworkPassOptions,
  gradientOf: PassOptions['gradientOf'],
): NetworkPass {
  const { capacity, backward } = options;
  const inputGradient = backward && options.inputGradient === true;
  const x = kernels.allocate(capacity * sizeOf(inputShape));
  const dx = inputGradient ? kernels.allocate(x.length) : null;
  const leads = leadToOutput(reads);
  // a gradient flows into a layer only where there is something to learn at or below it, and from layers that lead to the output
  const learns: boolean[] = [];
  layers.forEach((layer, l) => {
    const hasOwn = layer.params.length > 0;
    learns.push(leads[l] && (hasOwn || reads[l].some((index) => (index < 0 ? inputGradient : learns[index]))));
  });
  const lastReader = new Map<number, number>();
  reads.forEach((inputs, l) => {
    if (leads[l]) for (const index of inputs) lastReader.set(index, l);
  });

  const passes: LayerPass[] = [];
  /** Gradients that further readers of a layer compute, and where they are added. */
  const shares: { part: Floats; into: Floats; width: number }[][] = [];
  layers.forEach((layer, l) => {
    const mine: (typeof shares)[number] = [];
    const taken = new Set<number>();
    const sources: Source[] = reads[l].map((index) => {
      const y = index < 0 ? x : passes[index].y;
      const into = index < 0 ? dx : backward && learns[index] ? passes[index].dy : null;
      if (!into || !leads[l]) return { y, dy: null };
      // backwards the last reader comes first and writes; those before it add
      const writes = lastReader.get(index) === l && !taken.has(index);
      taken.add(index);
      if (writes) return { y, dy: into };
      const part = kernels.allocate(into.length);
      mine.push({ part, into, width: into.length / capacity });
      return { y, dy: part };
    });
    shares.push(mine);
    passes.push(
      layer.createPass(sources, {
        ...options,
        keepsPreActivations: options.keepsPreActivations ?? true,
        rng: options.rng ?? null,
        gradientOf,
      }),
    );
  });

  const backwardThrough = (l: number, batch: number) => {
    if (!learns[l]) return;
    passes[l].backward(batch);
    for (let k = 0; k < shares[l].length; k++) kernels.addInto(shares[l][k].into, shares[l][k].part, batch * shares[l][k].width);
  };
  const top = passes[passes.length - 1];
  // what a layer carries are statistics over all steps
  const mixesSteps = layers.some(({ buffers: [carried] }) => carried);
  return {
    x,
    dx,
    layers: passes,
    y: top.y,
    dy: top.dy,
    forward(batch) {
      for (let l = 0; l < passes.length; l++) passes[l].forward(batch);
    },
    walk(targets, rows, steps, outputs) {
      if (!mixesSteps) for (let l = 0; l < passes.length; l++) passes[l].walk?.(targets, rows, steps, outputs);
    },
    backward(batch) {
      for (let l = passes.length - 1; l >= 0; l--) backwardThrough(l, batch);
    },
    backwardThrough,
  };
}
