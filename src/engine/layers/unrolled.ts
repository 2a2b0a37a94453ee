import { countedSteps } from '../countedSteps';
import type { Kernels } from '../kernels/kernels';
import { refusal } from '../sentences';
import type { Floats, Shape } from '../tensor';
import { isCount, type Layer, type LayerBuild, type LayerParam, type LayerPass, onlyShape, type PassOptions, type Source } from './layer';

/** One step's block of every array of a pass, made once: [capacity, width] rows each. */
export type Steps = readonly Floats[];

/** Arrays of a pass that the cells share, time-major: block t holds `capacity` rows, so that the rows of one step lie side by side. */
export interface Unrolled {
  readonly kernels: Kernels;
  readonly capacity: number;
  readonly steps: number;
  readonly weight: LayerParam;
  readonly recurrentWeight: LayerParam;
  readonly bias: LayerParam;
  readonly recurrentBias: LayerParam;
  readonly dRecurrentWeight: Floats;
  readonly dRecurrentBias: Floats;
  /** [T, capacity, G·H]: x's part of the pre-activations before a cell's step, the gates' values after it. */
  readonly gates: Steps;
  /** T + 1 blocks [capacity, H]: h₀, h₁ … h_T. */
  readonly h: Steps;
  /** T + 1 blocks: total ∂loss/∂h₀ … ∂loss/∂h_T. */
  readonly dH: Steps;
  /** [T, capacity, G·H]: ∂loss at x's part of the pre-activations, written by the cell. */
  readonly dGates: Steps;
}

/** What a kind of recurrent layer does in one step; t counts from 0 and reads h[t], writes h[t + 1]. */
export interface Cell {
  /** Its own intermediates, by name. */
  readonly trace: Readonly<Record<string, Floats>>;
  /** Before the first step. */
  begin?(batch: number): void;
  forward(t: number, batch: number): void;
  /** Before the last step is walked back. */
  beginBackward?(batch: number): void;
  /**
   * Reads the total dH[t + 1], writes dGates[t] and the part of dH[t] that goes by way of this step's products; `cut`: nothing goes on to step
   * t − 1. dH[t] holds what came from the layer above already.
   */
  backward(t: number, batch: number, cut: boolean): void;
  /** dRecurrentWeight and dRecurrentBias over the first `walked` steps where they are not those of dGates against h. */
  addRecurrentGradients?(batch: number, walked: number): void;
}

export interface RecurrentSettings {
  readonly units: number;
  /** Blocks of rows in the weights: 1 for a plain state, 4 for an LSTM, 3 for a GRU. */
  readonly gateCount: number;
  readonly returnSequence: boolean;
  /** The gradient does not flow from step t back to t − 1 (t from 0) where t is a multiple of this; 0: it flows through all. */
  readonly truncation: number;
  /** What the start values from state to state are multiplied by. */
  readonly recurrentScale: number;
  /** Start of the input bias [G·H]; null: the initialiser's. */
  readonly biasStart: readonly number[] | null;
  /** Whether one bias, b_ih + b_hh, stands in x's part; otherwise the cell adds b_hh itself. */
  readonly addsBothBiases: boolean;
  createCell(unrolled: Unrolled): Cell;
}

/** `count` blocks of an array, made once. */
export const blocks = (array: Floats, count: number): Steps => {
  const size = array.length / count;
  return Array.from({ length: count }, (_, t) => array.subarray(t * size, (t + 1) * size));
};

/**
 * A layer that walks over the steps of a sequence [T, F] with a state h [H]: to its last state [H], or with `returnSequence` to all of them
 * [T, H]. Backwards through all steps (BPTT; lecture L9.4), or through `truncation` of them.
 * Parameters as in PyTorch: weight [G·H, F], recurrentWeight [G·H, H] and two biases [G·H], the gates in blocks of H rows.
 * Trace, time-major [T, capacity, ·]: h, gates (values, side by side), dH (total ∂loss/∂h); h0 and dH0 [capacity, H], h0 written from outside.
 */
export function createRecurrent(inputShapes: readonly Shape[], build: LayerBuild, settings: RecurrentSettings): Layer {
  const { name } = build;
  const shape = onlyShape(inputShapes, build);
  const { units, gateCount, returnSequence, biasStart, recurrentScale } = settings;
  if (shape.length !== 2) throw refusal('layer.recurrentInput', { layer: name, shape });
  const [steps, inputs] = shape;
  if (!(steps >= 1)) throw refusal('layer.recurrentSteps', { layer: name, shape });
  if (!isCount(units)) throw refusal('layer.recurrentUnits', { layer: name, units, shape });
  const rows = gateCount * units;
  const zeros = new Array<number>(rows).fill(0);
  const param = (role: 'weight' | 'recurrentWeight' | 'bias', as: string, width: number | null, start: readonly number[] | null) =>
    build.param(as, {
      role,
      shape: width === null ? [rows] : [rows, width],
      fanIn: width ?? inputs,
      fanOut: units,
      start,
      ...(role === 'recurrentWeight' && { startScale: recurrentScale }),
    });
  const weight = param('weight', 'weight', inputs, null);
  const recurrentWeight = param('recurrentWeight', 'recurrentWeight', units, null);
  const bias = param('bias', 'bias', null, biasStart);
  const recurrentBias = param('bias', 'recurrentBias', null, zeros);
  return {
    name,
    inputShapes,
    outputShape: returnSequence ? [steps, units] : [units],
    params: [weight, recurrentWeight, bias, recurrentBias],
    buffers: [],
    createPass: ([source], options) =>
      createPass(source, options, steps, inputs, settings, build.kernels, { weight, recurrentWeight, bias, recurrentBias }),
  };
}

type RecurrentParams = Pick<Unrolled, 'weight' | 'recurrentWeight' | 'bias' | 'recurrentBias'>;

function createPass(
  { y: x, dy: dx }: Source,
  { capacity, backward, gradientOf }: PassOptions,
  steps: number,
  inputs: number,
  settings: RecurrentSettings,
  kernels: Kernels,
  params: RecurrentParams,
): LayerPass {
  const { weight, recurrentWeight, bias, recurrentBias } = params;
  const { units, gateCount, returnSequence, truncation, addsBothBiases } = settings;
  const [dWeight, dBias] = [gradientOf(weight), gradientOf(bias)];
  const [dRecurrentWeight, dRecurrentBias] = [gradientOf(recurrentWeight), gradientOf(recurrentBias)];
  const rows = gateCount * units;
  const outputSteps = returnSequence ? steps : 1;
  const y = kernels.allocate(capacity * outputSteps * units);
  const dy = kernels.allocate(backward ? capacity * outputSteps * units : 0);
  const xSteps = kernels.allocate(steps * capacity * inputs);
  const gates = kernels.allocate(steps * capacity * rows);
  const states = kernels.allocate((steps + 1) * capacity * units);
  const room = backward ? 1 : 0;
  const dStates = kernels.allocate(room * states.length);
  const dGates = kernels.allocate(room * gates.length);
  const dxSteps = kernels.allocate(dx ? xSteps.length : 0);
  const inputBias = addsBothBiases ? kernels.allocate(rows) : null;
  const h = states.subarray(capacity * units);
  const dH = dStates.subarray(room * capacity * units);
  const views = { x: blocks(xSteps, steps), dx: blocks(dxSteps, steps) };
  const unrolled: Unrolled = {
    kernels,
    capacity,
    steps,
    ...params,
    dRecurrentWeight,
    dRecurrentBias,
    gates: blocks(gates, steps),
    h: blocks(states, steps + 1),
    dH: blocks(dStates, steps + 1),
    dGates: blocks(dGates, steps),
  };
  const before = states.subarray(0, steps * capacity * units);
  const cell = settings.createCell(unrolled);
  // kernels take rows four by four: in whole fours the sums of what is walked have the bits that they have beside the rest
  const grain = capacity % 4 === 0 ? 1 : 4;
  let walked = steps;
  return {
    y,
    dy,
    trace: { h, gates, dH, h0: unrolled.h[0], dH0: unrolled.dH[0], ...cell.trace },
    walk(targets, examples, all, outputs) {
      if (all === steps) walked = Math.min(steps, grain * Math.ceil(countedSteps(targets, examples, steps, outputs) / grain));
    },
    forward(batch) {
      kernels.swapAxes(x, batch, steps, inputs, xSteps, capacity);
      if (inputBias) kernels.add(bias.value, recurrentBias.value, inputBias, rows);
      const fullBias = inputBias ?? bias.value;
      if (batch === capacity) kernels.denseForward(xSteps, weight.value, fullBias, gates, walked * capacity, inputs, rows);
      else
        for (let t = 0; t < walked; t++) kernels.denseForward(views.x[t], weight.value, fullBias, unrolled.gates[t], batch, inputs, rows);
      cell.begin?.(batch);
      for (let t = 0; t < walked; t++) cell.forward(t, batch);
      for (let t = walked; t < steps; t++) kernels.zero(unrolled.h[t + 1]);
      if (returnSequence) kernels.swapAxesBack(h, capacity, batch, steps, units, y);
      else kernels.copy(unrolled.h[steps], y, batch * units);
    },
    backward(batch) {
      kernels.zero(dStates);
      if (returnSequence) kernels.swapAxes(dy, batch, steps, units, dH, capacity);
      else kernels.copy(dy, unrolled.dH[steps], batch * units);
      cell.beginBackward?.(batch);
      for (let t = walked - 1; t >= 0; t--) cell.backward(t, batch, t > 0 && truncation > 0 && t % truncation === 0);
      if (batch === capacity) {
        const all = walked * capacity;
        kernels.denseBackwardParams(xSteps, dGates, dWeight, dBias, all, inputs, rows);
        if (!cell.addRecurrentGradients) kernels.denseBackwardParams(before, dGates, dRecurrentWeight, dRecurrentBias, all, units, rows);
        if (dx) kernels.denseBackwardInput(dGates, weight.value, dxSteps, all, inputs, rows);
      } else {
        for (let t = 0; t < walked; t++) {
          const dGate = unrolled.dGates[t];
          kernels.denseBackwardParams(views.x[t], dGate, dWeight, dBias, batch, inputs, rows);
          if (!cell.addRecurrentGradients)
            kernels.denseBackwardParams(unrolled.h[t], dGate, dRecurrentWeight, dRecurrentBias, batch, units, rows);
          if (dx) kernels.denseBackwardInput(dGate, weight.value, views.dx[t], batch, inputs, rows);
        }
      }
      cell.addRecurrentGradients?.(batch, walked);
      if (dx) for (let t = walked; t < steps; t++) kernels.zero(views.dx[t]);
      if (dx) kernels.swapAxesBack(dxSteps, capacity, batch, steps, inputs, dx);
    },
  };
}
