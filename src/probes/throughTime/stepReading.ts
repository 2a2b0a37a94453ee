import type { RecurrentColumn, TimeReader } from '../../run/throughTime';
import type { TrainingLoop } from '../../run/trainingLoop';
import { eigenvaluesOf } from './spectrum';
import { type StepState, slopesOf, stepJacobian } from './stepJacobian';
import { type StepReading, stateSize } from './throughTime';

/** The state of a layer before and after a step of the pass' only example. */
export function stateAt(loop: TrainingLoop, { pass }: Pick<TimeReader, 'pass'>, { main }: RecurrentColumn, at: number): StepState {
  const spec = loop.architecture.nodes[main] as StepState['spec'];
  const { units } = spec;
  const { trace } = pass.layers[main];
  const { params } = loop.network.layers[main];
  const step = (values: ArrayLike<number> | undefined, first: ArrayLike<number> | undefined, t: number) =>
    t < 0
      ? Float64Array.from(first ?? [])
      : Float64Array.from((values as Float64Array | undefined)?.subarray(t * units, (t + 1) * units) ?? []);
  const rows = params[1].value.length / units;
  const valuesOf = (name: string) => params.find((param) => param.name.endsWith(`.${name}`))?.value ?? new Float64Array(0);
  return {
    spec,
    recurrentWeight: valuesOf('recurrentWeight'),
    recurrentBias: valuesOf('recurrentBias'),
    gates: trace.gates.subarray(at * rows, (at + 1) * rows),
    before: step(trace.h, trace.h0, at - 1),
    after: step(trace.h, trace.h0, at),
    cBefore: step(trace.c, trace.c0, at - 1),
    cAfter: step(trace.c, trace.c0, at),
  };
}

/** The matrix from state to state, of gates that of the candidate. */
function recurrentOf({ spec: { kind, units }, recurrentWeight }: StepState): ArrayLike<number> {
  const from = kind === 'rnn' ? 0 : 2 * units * units;
  return recurrentWeight.subarray(from, from + units * units);
}

/** Mean over the units of f′(z), of the forget gate, of the share that a GRU keeps. */
function meanOf(state: StepState): number {
  const { kind, units } = state.spec;
  const kept = kind === 'rnn' ? slopesOf(state) : state.gates.subarray(units, 2 * units);
  let sum = 0;
  for (let u = 0; u < units; u++) sum += kept[u];
  return sum / units;
}

/** What the gradient is multiplied by at a step of the last reading, and what of it the matrix alone would tell. */
export function stepReading(loop: TrainingLoop, reader: Pick<TimeReader, 'pass'>, column: RecurrentColumn, at: number): StepReading {
  const state = stateAt(loop, reader, column, at);
  return {
    at,
    recurrent: eigenvaluesOf(recurrentOf(state), column.units),
    step: eigenvaluesOf(stepJacobian(state), stateSize(column)),
    mean: meanOf(state),
  };
}
