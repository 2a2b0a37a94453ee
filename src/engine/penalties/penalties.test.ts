import { describe, expect, it } from 'vitest';
import { plainKernels } from '../kernels/plain/plainKernels';
import { losses } from '../losses/registry';
import { buildNetwork } from '../network';
import { createObjective } from '../objective';
import { choiceOf } from '../spec';
import { createTrainStep } from '../trainStep';
import { updateRules } from '../updateRules/registry';

/** One linear unit and its only example; at x = 0, with the bias for a target, only the penalty moves the weights. */
function penalized(id: string, rate: number, start: readonly number[], x: readonly number[] = [0, 0], target = 0) {
  const kernels = plainKernels();
  const network = buildNetwork({ inputShape: [2], layers: [{ kind: 'dense', units: 1, activation: 'linear' }] }, kernels);
  network.parameters.set(start);
  const objective = createObjective({
    loss: choiceOf(losses, 'squaredError'),
    outputActivation: 'linear',
    task: 'regression',
    classCount: 0,
    kernels,
  });
  const trainStep = createTrainStep({
    network,
    objective,
    optimizer: choiceOf(updateRules, 'sgd'),
    penalty: { id, params: { rate } },
    kernels,
    maxBatch: 1,
    learningRate: 0.1,
  });
  const step = () => trainStep.step(Float64Array.from(x), Float64Array.of(target), Int32Array.of(0), 0, 1);
  return { network, step, trainStep };
}

describe('penalties', () => {
  it('none leaves a perfect fit alone', () => {
    const { network, step } = penalized('none', 1, [0.5, -2, 0]);
    step();
    expect(network.parameters).toEqual(Float64Array.of(0.5, -2, 0));
  });

  it('L2 shrinks weights by the factor 1 − ηλ, and no bias', () => {
    const { network, step } = penalized('l2', 0.5, [0.5, -2, 3], [0, 0], 3);
    step();
    expect(network.parameters).toEqual(Float64Array.of(0.5 - 0.1 * 0.25, -2 + 0.1, 3));
  });

  it('L1 moves weights by ηλ towards 0, leaves a 0 where it is, and oscillates around it', () => {
    const { network, step } = penalized('l1', 0.5, [0.03, 0, 3], [0, 0], 3);
    step();
    expect(network.parameters[0]).toBeCloseTo(-0.02, 15);
    expect(network.parameters[1]).toBe(0);
    expect(network.parameters[2]).toBe(3);
    step();
    expect(network.parameters[0]).toBeCloseTo(0.03, 15);
  });

  it('clipped L1 stops a weight at 0 for good', () => {
    const { network, step, trainStep } = penalized('l1Clipped', 0.5, [0.03, -1, 3], [0, 0], 3);
    step();
    expect(network.parameters).toEqual(Float64Array.of(0, -0.95, 3));
    network.parameters[0] = 7; // whatever puts it elsewhere, the next update ends it again
    step();
    expect(network.parameters[0]).toBe(0);
    expect(trainStep.state.map((memory) => memory.length)).toEqual([2, 2]);
  });

  it('clipped L1 follows the sign from before the update, and lets the data carry a weight across 0', () => {
    // dw = (y − t) x = (0.1 − 10.1) · 1 = −10: the update alone moves w from −0.4 to 0.6; the penalty then pushes up, as for w below 0
    const { network, step } = penalized('l1Clipped', 0.5, [-0.4, 0.5, 0], [1, 1], 10.1);
    step();
    expect(network.parameters[0]).toBeCloseTo(-0.4 + 1 + 0.05, 14);
    expect(network.parameters[1]).toBeCloseTo(0.5 + 1 - 0.05, 14);
  });

  it('clipped L1 keeps its ended weights through a copy of its state', () => {
    const first = penalized('l1Clipped', 0.5, [0.03, -1, 3], [1, 1], 9);
    for (let k = 0; k < 3; k++) first.step();
    const second = penalized('l1Clipped', 0.5, Array.from(first.network.parameters), [1, 1], 9);
    second.trainStep.state.forEach((memory, i) => {
      memory.set(first.trainStep.state[i]);
    });
    for (let k = 0; k < 20; k++) {
      first.step();
      second.step();
    }
    expect(second.network.parameters).toEqual(first.network.parameters);
  });
});
