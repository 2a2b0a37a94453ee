import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../scripts/shippedFiles';
import { datasets } from '../../data/registry';
import { plainKernels } from '../../engine/kernels/plain/plainKernels';
import { buildNetwork } from '../../engine/network';
import { entryOf } from '../../engine/spec';
import { decodeLink } from '../../experiment/link';
import { viewOf } from '../../run/runView';
import { createTimeReader, recurrentColumns } from '../../run/throughTime';
import { TrainingLoop } from '../../run/trainingLoop';
import { eigenvaluesOf, radiusOf, type Spectrum } from './spectrum';
import { stepJacobian } from './stepJacobian';
import { stateAt } from './stepReading';
import type { ThroughTimeAsk } from './throughTime';
import { throughTime } from './throughTimeAnswer';

const loopOf = (link: string, updates = 0) => {
  const { experiment } = decodeLink(`precision=double&${link}`);
  const loop = new TrainingLoop({ experiment, sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) } });
  for (let k = 0; k < updates; k++) loop.advance(false);
  return loop;
};
const pool = { take: (length: number) => new Float32Array(length) };
function ask(loop: TrainingLoop, given: Partial<ThroughTimeAsk> = {}) {
  const answer = throughTime(viewOf(loop, [], pool, () => loop.gradient()))?.({ index: 3, column: 1, at: 0, ...given });
  if (!answer) throw new Error('no layer has a state');
  return answer;
}

/** The last loss as a function of the states after step t: the network of the steps that are left, begun with them. */
function restAfter(loop: TrainingLoop, t: number, index: number) {
  const { architecture, network, data, targets } = loop;
  const [steps, width] = network.inputShape as [number, number];
  const { objective } = createTimeReader(loop);
  const rest = steps - t - 1;
  const shorter = buildNetwork({ inputShape: [rest, width], layers: architecture.nodes }, plainKernels());
  shorter.parameters.set(network.parameters);
  const pass = shorter.createPass({ capacity: 1, mode: 'eval', backward: false });
  for (let i = 0; i < rest * width; i++) pass.x[i] = data.inputs[index * steps * width + (t + 1) * width + i] as number;
  const { trace } = pass.layers[architecture.columns[0]?.main ?? 0] as { trace: Record<string, Float64Array> };
  const rows = objective.steps;
  const wanted = new Float64Array(rows * objective.outputs).fill(Number.NaN);
  const tail = targets.subarray((index * rows + rows - 1) * objective.outputs, (index + 1) * rows * objective.outputs);
  return (h: ArrayLike<number>, c: ArrayLike<number>) => {
    trace.h0?.set(h);
    trace.c0?.set(c);
    pass.forward(1);
    const y = new Float64Array(rows * objective.outputs);
    y.set(pass.y.subarray(pass.y.length - objective.outputs), y.length - objective.outputs);
    wanted.set(tail, wanted.length - objective.outputs);
    return objective.sumLoss(y, wanted, 1);
  };
}

const epsilon = 1e-5;
/** |∂f/∂x| by central differences. */
function slope(f: (x: Float64Array) => number, x: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < x.length; k++) {
    const moved = (by: number) => f(Float64Array.from(x, (value, i) => (i === k ? value + by : value)));
    sum += ((moved(epsilon) - moved(-epsilon)) / (2 * epsilon)) ** 2;
  }
  return Math.sqrt(sum);
}

const layers = ['rnn5', 'rnn4:relu', 'rnn4:linear', 'lstm4', 'gru5'];

describe('the gradient through time', () => {
  it.each(layers.flatMap((layer) => [`data=addition&layers=${layer}`, `data=addingProblem&data.steps=9&layers=${layer}`]))(
    'is that of finite differences at every step: %s',
    (link) => {
      const loop = loopOf(`${link}&examples=40&batch=8`, 6);
      const answer = ask(loop);
      const reader = createTimeReader(loop);
      reader.read(3);
      const column = recurrentColumns(loop)[0];
      if (!column) throw new Error('no layer has a state');
      expect(answer.last).toBe(answer.h.length - 1);
      for (let t = 0; t < answer.last; t++) {
        const state = stateAt(loop, reader, column, t);
        const [h, c] = [Float64Array.from(state.after), Float64Array.from(state.cAfter)];
        const rest = restAfter(loop, t, 3);
        expect(answer.h[t]).toBeCloseTo(
          slope((x) => rest(x, c), h),
          6,
        );
        if (answer.c) {
          const output = state.gates.subarray(3 * column.units);
          const through = (x: Float64Array) =>
            rest(
              x.map((value, u) => (output[u] as number) * Math.tanh(value)),
              x,
            );
          expect(answer.c[t]).toBeCloseTo(slope(through, c), 6);
        }
      }
    },
  );

  it('is nothing before a cut, and the cut is said', () => {
    const answer = ask(loopOf('data=addingProblem&data.steps=12&layers=rnn4;truncation5&examples=40&batch=8', 3));
    expect(answer.cut).toBe(10);
    expect(Array.from(answer.h, (norm) => norm > 0)).toEqual(Array.from(answer.h, (_, t) => t >= 10));
  });

  it('begins at the last letter that has a target, and is nothing after it', () => {
    const loop = loopOf('data=names&examples=60&data.steps=12&layers=gru6&batch=10');
    const answer = ask(loop, { index: 5 });
    const rows = loop.objective.steps;
    const has = Array.from({ length: rows }, (_, t) => loop.dataset.t[5 * rows + t] >= 0);
    expect(answer.last).toBe(has.lastIndexOf(true));
    expect(Array.from(answer.h, (norm) => norm > 0)).toEqual(Array.from(answer.h, (_, t) => t <= answer.last));
  });

  it('moves nothing in the run', () => {
    const [asked, alone] = [0, 1].map(() => loopOf('data=addition&layers=lstm4&examples=40&batch=8', 5));
    if (!asked || !alone) throw new Error('no runs');
    for (let k = 0; k < 4; k++) {
      ask(asked, { index: k, at: k });
      for (const loop of [asked, alone]) loop.advance(false);
    }
    expect([...asked.network.parameters]).toEqual([...alone.network.parameters]);
  });

  it('of the start stays that of the start', () => {
    const link = 'data=addition&layers=lstm4&examples=40&batch=8';
    expect([...ask(loopOf(link, 12)).start]).toEqual([...ask(loopOf(link)).h]);
  });
});

/** [re, im] of all in an order of their own. */
const inOrder = ({ re, im }: Spectrum) =>
  Array.from(re, (value, k) => [value, Math.abs(im[k] as number)] as const).sort(([a, b], [c, d]) => a - c || b - d);

describe('the derivative of a step', () => {
  it.each([...layers, 'lstm3', 'rnn4:sigmoid'])('and its eigenvalues are those of finite differences: %s', (layer) => {
    const loop = loopOf(`data=addition&layers=${layer}&examples=40&batch=8&init=gaussian&init.standardDeviation=0.8`, 4);
    const reader = createTimeReader(loop);
    reader.read(2);
    const column = recurrentColumns(loop)[0];
    if (!column) throw new Error('no layer has a state');
    const at = 4;
    const state = stateAt(loop, reader, column, at);
    const [steps, width] = loop.network.inputShape as [number, number];
    const one = buildNetwork({ inputShape: [1, width], layers: loop.architecture.nodes }, plainKernels());
    one.parameters.set(loop.network.parameters);
    const pass = one.createPass({ capacity: 1, mode: 'eval', backward: false });
    for (let i = 0; i < width; i++) pass.x[i] = loop.data.inputs[2 * steps * width + at * width + i] as number;
    const { trace } = pass.layers[column.main] as { trace: Record<string, Float64Array> };
    const { units } = column;
    const from = [...state.before, ...state.cBefore];
    const step = (s: readonly number[]) => {
      trace.h0?.set(s.slice(0, units));
      trace.c0?.set(s.slice(units));
      pass.forward(1);
      return [...(trace.h ?? []).slice(0, units), ...(trace.c ?? []).slice(0, units)];
    };
    const side = from.length;
    const jacobian = stepJacobian(state);
    const differences = new Float64Array(side * side);
    for (let k = 0; k < side; k++) {
      const moved = (by: number) => step(from.map((value, i) => (i === k ? value + by : value)));
      const [up, down] = [moved(epsilon), moved(-epsilon)];
      for (let u = 0; u < side; u++) differences[u * side + k] = ((up[u] as number) - (down[u] as number)) / (2 * epsilon);
    }
    for (const [i, value] of jacobian.entries()) expect(value).toBeCloseTo(differences[i] as number, 8);
    const reading = ask(loop, { index: 2, at: at + 1 }).step?.step;
    const known = eigenvaluesOf(differences, side);
    if (!reading || !known) throw new Error('no eigenvalues');
    expect(reading.re).toHaveLength(side);
    const [read, expected] = [inOrder(reading), inOrder(known)];
    read.forEach(([re, im], k) => {
      expect(re).toBeCloseTo(expected[k]?.[0] ?? Number.NaN, 6);
      expect(im).toBeCloseTo(expected[k]?.[1] ?? Number.NaN, 4);
    });
  });

  it('of a linear layer with an orthogonal start has all eigenvalues on the circle', () => {
    const { step } = ask(loopOf('data=addingProblem&data.steps=12&layers=rnn16:linear&init=orthogonal&examples=40&batch=8'));
    for (const spectrum of [step?.recurrent, step?.step]) {
      if (!spectrum) throw new Error('no eigenvalues');
      expect(radiusOf(spectrum)).toBeCloseTo(1, 10);
      for (const [k, re] of spectrum.re.entries()) expect(Math.hypot(re, spectrum.im[k] as number)).toBeCloseTo(1, 10);
    }
  });

  it.each([0, 1e-200, 1, 1e200])('has eigenvalues whatever the size of its numbers: %d', (size) => {
    const spectrum = eigenvaluesOf([0, -size, size, 0], 2);
    const shares = Array.from(spectrum?.im ?? [], (im) => im / (size || 1)).sort((a, b) => a - b);
    expect(shares.map(Math.abs)).toEqual([expect.closeTo(size === 0 ? 0 : 1, 12), expect.closeTo(size === 0 ? 0 : 1, 12)]);
  });

  it('has no eigenvalues where the matrix holds what is no number', () => {
    expect(eigenvaluesOf([1, Number.NaN, 0, 1], 2)).toBeNull();
  });
});
