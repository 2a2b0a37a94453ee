import { centralDifferences, forwardDifferences } from '../engine/finiteDifferences';
import { simdSet } from '../engine/kernels/simd/simdSet';
import type { Floats } from '../engine/tensor';
import type { PlantedBug } from '../experiment/plantedBugs';
import type { Place } from '../run/runLog';
import { type CheckedNetwork, checkedExamples, checkedNetwork, doublesOf, drawnParameters } from './checkedNetwork';
import type { JobEntry } from './job';

export interface ErrorCurveAsk {
  /** Planted in the check's own copy of the backward pass; absent = none. */
  readonly bug?: PlantedBug;
}

/** ‖g − g′‖ / (‖g‖ + ‖g′‖) for every ε: g by backpropagation, g′ by differences. Not a number where it is not computed yet. */
export interface ErrorsByStep {
  readonly forward: Float64Array;
  readonly central: Float64Array;
}

export interface ErrorCurve {
  readonly place: Place;
  /** From the largest down. */
  readonly epsilons: Float64Array;
  /** How many parameters it is over, and the mean loss over how many training examples. */
  readonly parameters: number;
  readonly examples: number;
  readonly doubles: ErrorsByStep;
  /** Gradient and differences both in singles; null where the machine has none here. */
  readonly singles: ErrorsByStep | null;
  /** The gradient with the bug against the differences in doubles. */
  readonly planted: ErrorsByStep | null;
}

const [smallest, largest] = [-15, -1];
/** √10: two a decade are a curve. */
const between = 3.1622776601683795;
/** Four evaluations a parameter and ε are too many for all of a large network. */
const mostParameters = 60;

/** 10⁻¹, 10⁻¹·⁵ … 10⁻¹⁵. */
function stepsDown(): Float64Array {
  const epsilons: number[] = [];
  for (let exponent = largest; exponent >= smallest; exponent--) {
    if (exponent < largest) epsilons.push(between * Number(`1e${exponent}`));
    epsilons.push(Number(`1e${exponent}`));
  }
  return Float64Array.from(epsilons);
}

function lengthOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}

function errorOf(gradient: Float64Array, differences: Float64Array): number {
  const size = lengthOf(gradient) + lengthOf(differences);
  return size > 0 ? lengthOf(gradient.map((value, k) => value - differences[k])) / size : lengthOf(differences) === 0 ? 0 : Number.NaN;
}

/** A network, and the gradients that its differences are held against. */
interface Side {
  readonly network: CheckedNetwork;
  readonly against: readonly { readonly gradient: Float64Array; readonly errors: ErrorsByStep }[];
}

/**
 * The U of the error over ε, by forward and by central differences: on the left rounding, of order machine-ε / ε; on the right the curve of the loss,
 * of order ε or ε². In doubles, in singles, and with a planted bug, whose error no ε makes small. Lecture: L5.6.
 */
export const errorCurve: JobEntry<ErrorCurveAsk, ErrorCurve, ErrorCurve> = {
  *run({ run }, { bug }) {
    const { loop } = run;
    const checked = drawnParameters(loop.network.parameterCount, mostParameters);
    const epsilons = stepsDown();
    const errors = (): ErrorsByStep => ({
      forward: new Float64Array(epsilons.length).fill(Number.NaN),
      central: new Float64Array(epsilons.length).fill(Number.NaN),
    });
    const gradientOf = (network: CheckedNetwork) => {
      const gradient = network.gradient();
      return Float64Array.from(checked, (i) => gradient[i]);
    };
    const doubles = doublesOf(loop);
    const right = checkedNetwork(doubles);
    const own = { gradient: gradientOf(right), errors: errors() };
    const planted = bug ? { gradient: gradientOf(checkedNetwork(doubles, bug)), errors: errors() } : null;
    const sides: Side[] = [{ network: right, against: planted ? [own, planted] : [own] }];
    const inSingles =
      loop.kernels.precision === 'double' && simdSet.isLoaded ? run.loopOf({ ...loop.experiment, precision: 'single' }) : loop;
    let singles: ErrorsByStep | null = null;
    if (inSingles.kernels.precision !== 'double') {
      inSingles.network.parameters.set(loop.network.parameters);
      inSingles.network.buffers.set(loop.network.buffers);
      const network = checkedNetwork(inSingles);
      singles = errors();
      sides.push({ network, against: [{ gradient: gradientOf(network), errors: singles }] });
    }
    const result = (): ErrorCurve => ({
      place: { step: loop.step, epoch: loop.epoch },
      epsilons: epsilons.slice(),
      parameters: checked.length,
      examples: checkedExamples(loop),
      doubles: copied(own.errors),
      singles: singles && copied(singles),
      planted: planted && copied(planted.errors),
    });
    const of = epsilons.length * sides.length * checked.length;
    let done = 0;
    for (const [e, epsilon] of epsilons.entries()) {
      for (const { network, against } of sides) {
        const [forward, central] = [new Float64Array(checked.length), new Float64Array(checked.length)];
        for (let k = 0; k < checked.length; k++) {
          const parameter = network.parameters.subarray(checked[k], checked[k] + 1) as Floats as Float64Array;
          forwardDifferences(network.loss, parameter, epsilon, forward.subarray(k, k + 1));
          centralDifferences(network.loss, parameter, epsilon, central.subarray(k, k + 1));
          yield { done: ++done, of, partial: result };
        }
        for (const { gradient, errors } of against) {
          errors.forward[e] = errorOf(gradient, forward);
          errors.central[e] = errorOf(gradient, central);
        }
      }
    }
    return result();
  },
};

const copied = ({ forward, central }: ErrorsByStep): ErrorsByStep => ({ forward: forward.slice(), central: central.slice() });
