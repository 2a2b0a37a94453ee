import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradientError } from '../../tests/gradientCheck';
import { refusalText } from '../../tests/refusals';
import { initializers } from './initializers/registry';
import { plainKernels } from './kernels/plain/plainKernels';
import type { LayerSpec } from './layers/registry';
import { losses } from './losses/registry';
import { buildNetwork, type NodeSpec } from './network';
import { createObjective } from './objective';
import { createRng } from './rng';
import { choiceOf, entryOf } from './spec';

const dense = (units: number, activation = 'tanh') => ({ kind: 'dense' as const, units, activation });
const gaussian = { id: 'gaussian', params: { standardDeviation: 0.8, bias: 0.1 } };

function drawnNetwork(inputs: number, units: readonly number[], seed = '1') {
  const network = buildNetwork({ inputShape: [inputs], layers: units.map((count) => dense(count)) }, plainKernels());
  entryOf(initializers, gaussian.id).initialize(network, gaussian, createRng(seed, 'init'));
  return network;
}

describe('buildNetwork', () => {
  it('lays all parameters in one array: layer by layer, weights unit by unit, then biases', () => {
    const network = buildNetwork({ inputShape: [2], layers: [dense(3), dense(1)] }, plainKernels());
    expect(network.parameterCount).toBe(3 * 2 + 3 + 3 + 1);
    network.parameters.set(Array.from({ length: 13 }, (_, i) => i));
    expect(network.params.map((param) => [param.name, param.shape, Array.from(param.value)])).toEqual([
      ['layer 1.weight', [3, 2], [0, 1, 2, 3, 4, 5]],
      ['layer 1.bias', [3], [6, 7, 8]],
      ['layer 2.weight', [1, 3], [9, 10, 11]],
      ['layer 2.bias', [1], [12]],
    ]);
    network.params[1].grad[2] = 5;
    expect(network.gradients[8]).toBe(5);
  });

  it('computes what the formula says', () => {
    const network = buildNetwork({ inputShape: [2], layers: [dense(2, 'relu'), dense(1, 'linear')] }, plainKernels());
    network.parameters.set([1, 2, -3, 1, 0.5, 0, 2, -1, 0.25]);
    const pass = network.createPass({ capacity: 2, mode: 'eval', backward: false });
    pass.x.set([1, 1, -1, 2]);
    pass.forward(2);
    expect(pass.layers[0].y).toEqual(Float64Array.of(3.5, 0, 3.5, 5));
    expect(pass.y).toEqual(Float64Array.of(7.25, 2.25));
  });

  it('names layer and both shapes where they do not fit', () => {
    expect(refusalText(() => buildNetwork({ inputShape: [4, 4, 1], layers: [dense(3)] }, plainKernels()))).toMatch(
      /Layer 1.*3 units.*\[4, 4, 1\]/,
    );
    expect(refusalText(() => buildNetwork({ inputShape: [2], layers: [dense(3), dense(0)] }, plainKernels()))).toMatch(/Layer 2.*0.*\[3\]/);
  });

  it('lets one pass be used between another one’s forward and backward', () => {
    const network = drawnNetwork(3, [4, 2]);
    const gradientsAfter = (between: () => void) => {
      const pass = network.createPass({ capacity: 2, mode: 'train', backward: true });
      pass.x.set([1, 2, 3, -1, 0.5, 2]);
      pass.forward(2);
      between();
      pass.dy.set([1, -1, 0.5, 2]);
      network.gradients.fill(0);
      pass.backward(2);
      return network.gradients.slice();
    };
    const picture = network.createPass({ capacity: 9, mode: 'eval', backward: false });
    picture.x.fill(3);
    expect(gradientsAfter(() => picture.forward(9))).toEqual(gradientsAfter(() => {}));
  });

  it('gives a batch the mean of its examples’ gradients, in any order', () => {
    const shape = fc.record({
      inputs: fc.integer({ min: 1, max: 6 }),
      hidden: fc.integer({ min: 1, max: 9 }),
      batch: fc.integer({ min: 1, max: 9 }),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(shape, ({ inputs, hidden, batch, seed }) => {
        const kernels = plainKernels();
        const network = drawnNetwork(inputs, [hidden, 1], String(seed));
        const objective = createObjective({
          loss: choiceOf(losses, 'squaredError'),
          outputActivation: 'tanh',
          task: 'binary',
          classCount: 2,
          kernels,
        });
        const rng = createRng(String(seed), 'data');
        const x = Float64Array.from({ length: batch * inputs }, rng.normal);
        const targets = Float64Array.from({ length: batch }, () => (rng.uniform() < 0.5 ? -1 : 1));
        const gradientOf = (rows: readonly number[]) => {
          const pass = network.createPass({ capacity: rows.length, mode: 'train', backward: true });
          rows.forEach((row, b) => {
            pass.x.set(x.subarray(row * inputs, (row + 1) * inputs), b * inputs);
          });
          pass.forward(rows.length);
          objective.lossAndGradient(
            pass.y,
            Float64Array.from(rows, (row) => targets[row]),
            rows.length,
            pass.dy,
            new Float64Array(1),
          );
          network.gradients.fill(0);
          pass.backward(rows.length);
          return network.gradients.slice();
        };
        const rows = Array.from({ length: batch }, (_, row) => row);
        const ofBatch = gradientOf(rows.toReversed());
        const ofExamples = rows.map((row) => gradientOf([row]));
        ofBatch.forEach((value, i) => {
          const mean = ofExamples.reduce((sum, gradient) => sum + gradient[i], 0) / batch;
          expect(Math.abs(value - mean)).toBeLessThan(1e-13 * (1 + Math.abs(mean)));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('gives any graph its gradient: several readers, layers without numbers of their own, layers that nobody reads', () => {
    const width = 3;
    const kinds = fc.constantFrom<LayerSpec['kind']>('dense', 'activation', 'flatten', 'dropout', 'add');
    const node = fc.record({ kind: kinds, reads: fc.tuple(fc.nat(), fc.nat()) });
    const graphs = fc.record({ nodes: fc.array(node, { minLength: 1, maxLength: 8 }), seed: fc.nat(1e6) });
    fc.assert(
      fc.property(graphs, ({ nodes, seed }) => {
        const nameOf = (l: number) => (l === 0 ? 'x' : `node ${l}`);
        const layers = nodes.map(({ kind, reads }, l): NodeSpec => {
          const inputs = reads.map((read) => nameOf(read % (l + 1)));
          const name = nameOf(l + 1);
          if (kind === 'add') return { kind, name, inputs };
          const common = { name, inputs: inputs.slice(0, 1) };
          if (kind === 'dense') return { kind, units: width, activation: 'tanh', ...common };
          if (kind === 'activation') return { kind, activation: 'sin', ...common };
          return kind === 'flatten' ? { kind, ...common } : { kind: 'dropout', rate: 0.5, ...common };
        });
        const network = buildNetwork({ inputShape: [width], layers }, plainKernels());
        const rng = createRng(String(seed), 'check');
        entryOf(initializers, gaussian.id).initialize(network, gaussian, rng);
        const pass = network.createPass({ capacity: 2, mode: 'eval', backward: true, inputGradient: true });
        pass.x.forEach((_, i) => {
          pass.x[i] = rng.normal();
        });
        const slope = Float64Array.from(pass.y, rng.normal);
        const loss = () => {
          pass.forward(2);
          return slope.reduce((sum, weight, i) => sum + weight * pass.y[i], 0);
        };
        // the second time nothing of the first may be left
        for (const round of [0, 1]) {
          loss();
          network.gradients.fill(0);
          pass.dy.set(slope.map((value) => (round === 0 ? 5 - value : value)));
          pass.backward(2);
        }
        expect(gradientError(network.parameters, network.gradients.slice(), loss)).toBeLessThan(1e-6);
        expect(gradientError(pass.x, (pass.dx ?? pass.x).slice(), loss)).toBeLessThan(1e-6);
      }),
      { numRuns: 300 },
    );
  });
});
