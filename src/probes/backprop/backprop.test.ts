import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../experiment/link';
import { Run } from '../../run/run';
import { describeRun } from '../../run/runInfo';
import { viewOf } from '../../run/runView';
import { TrainingLoop } from '../../run/trainingLoop';
import type { BackpropAnswer, BackpropAsk } from './backpropAnswer';
import { backprop } from './backpropProbe';
import { isByUnit } from './operationCount';
import { operationsOf, progressOf } from './operations';
import { countPaths, detours, pathsOf, weightPlace } from './paths';

const pool = { take: (length: number) => new Float32Array(length) };
const runOf = (link: string, steps = 0) => {
  const loop = new TrainingLoop({ experiment: decodeLink(link).experiment });
  for (let step = 0; step < steps; step++) loop.advance(false);
  return loop;
};
function ask(loop: TrainingLoop, given: Partial<BackpropAsk> = {}): BackpropAnswer {
  const answer = backprop.create(viewOf(loop, [0, 1], pool, () => loop.gradient()))?.({ index: 3, of: 'example', parameter: 0, ...given });
  if (!answer) throw new Error('no answer');
  return answer;
}

const layer = fc
  .record({
    units: fc.integer({ min: 1, max: 3 }),
    activation: fc.constantFrom('tanh', 'relu', 'linear', 'sigmoid', 'gelu'),
    batchNorm: fc.boolean(),
    skip: fc.integer({ min: 0, max: 2 }),
    dropout: fc.boolean(),
  })
  .map(({ units, activation, batchNorm, skip, dropout }) =>
    [`${units}:${activation}`, batchNorm && 'batchNorm', skip > 0 && `skip${skip}`, dropout && 'dropout0.3'].filter(Boolean).join(';'),
  );
const link = fc
  .tuple(
    fc.constantFrom('data=blobs', 'data=xor', 'data=moons&loss=squaredError&output=tanh', 'data=sine', 'data=xor&loss=hinge'),
    fc.array(layer, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 999 }),
    fc.constantFrom('', '&precision=single'),
  )
  .map(([data, layers, seed, precision]) => `${data}&layers=${layers.join(',')}&seed=${seed}&examples=40&batch=5${precision}`);

describe('paths from a weight to the loss', () => {
  it('have products that add up to the engine’s gradient, through layers, skips, normalisations and softmax', () => {
    fc.assert(
      fc.property(link, fc.nat(39), (text, index) => {
        const answer = ask(runOf(text, 3), { index });
        const size = Math.max(1, ...answer.gradient.map(Math.abs));
        let seen = 0;
        for (let parameter = 0; parameter < answer.gradient.length; parameter++) {
          const place = weightPlace(answer.nodes, parameter);
          if (!place) continue; // γ and β
          seen++;
          const paths = pathsOf(answer, place).flat();
          expect(paths).toHaveLength(countPaths(answer.nodes, place));
          const sum = paths.reduce((total, { product }) => total + product, 0);
          expect(Math.abs(sum - (answer.gradient[parameter] as number))).toBeLessThanOrEqual(1e-12 * size);
        }
        expect(seen).toBeGreaterThan(3);
      }),
      { numRuns: 60 },
    );
  });

  it('are two with a skip connection around a layer, and none by the skip for what it leads around', () => {
    const answer = ask(runOf('data=sine&layers=1:tanh,1:tanh;skip1&seed=4&examples=30'));
    const below = weightPlace(answer.nodes, 0);
    const beside = weightPlace(answer.nodes, 2);
    if (!below || !beside) throw new Error('no weights');
    const routes = pathsOf(answer, below);
    expect(routes.map((route) => route.map(({ factors }) => factors.map(({ kind }) => kind)))).toEqual([
      [['loss', 'weight', 'skip', 'slope', 'weight', 'slope', 'input']],
      [['loss', 'weight', 'skip', 'slope', 'input']],
    ]);
    expect(detours(answer.nodes, below)).toEqual([]);
    expect(pathsOf(answer, beside)).toHaveLength(1);
    expect(detours(answer.nodes, beside)).toEqual([
      { into: { letter: 'a', column: 2, unit: 0 }, from: { letter: 'a', column: 1, unit: 0 } },
    ]);
  });

  it('are called as a textbook calls them, by way of a normalisation', () => {
    const answer = ask(runOf('data=xor&layers=2:tanh;batchNorm&seed=4&examples=30'));
    const place = weightPlace(answer.nodes, 1);
    if (!place) throw new Error('no weight');
    const text = (q: { letter: string; column: number; unit: number } | null) => (q ? `${q.letter}${q.column}${q.unit + 1}` : '·');
    const factors = pathsOf(answer, place)[0]?.[0]?.factors ?? [];
    expect(factors.map(({ of, by }) => `${text(of)}/${text(by)}`)).toEqual(['·/z21', 'z21/a11', 'a11/n11', 'n11/z11', 'z11/·']);
  });
});

describe('backpropagation at an example', () => {
  it('gives δ, slopes and rows that are the gradient: δ · [aᵀ 1]', () => {
    const loop = runOf('data=moons&loss=squaredError&output=sigmoid&layers=3:tanh,2:sigmoid&seed=8&examples=40', 4);
    const answer = ask(loop, { index: 7 });
    for (const { dz, dy, reads, weights, biases, inputs, slope, y } of answer.nodes) {
      const source = reads[0] as number;
      const below = source < 0 ? answer.x : answer.nodes[source].y;
      for (const u of y.keys()) {
        expect(dz?.[u]).toBeCloseTo(dy[u] * (slope?.[u] as number), 14);
        expect(answer.gradient[biases + u]).toBeCloseTo(dz?.[u] as number, 14);
        for (let i = 0; i < inputs; i++) expect(answer.gradient[weights + u * inputs + i]).toBeCloseTo((dz?.[u] as number) * below[i], 14);
      }
    }
    const [prediction, target] = [answer.prediction[0] as number, answer.target[0] as number];
    expect(answer.nodes.at(-1)?.dy[0]).toBeCloseTo(prediction - target, 14); // and not target − prediction
    expect(answer.loss).toBeCloseTo((prediction - target) ** 2 / 2, 14);
  });

  it('has ŷ − y at the logits of softmax with cross-entropy', () => {
    const answer = ask(runOf('data=blobs&layers=3&seed=8&examples=40', 2));
    answer.prediction.forEach((p, k) => {
      expect(answer.nodes.at(-1)?.dy[k]).toBeCloseTo(p - (answer.target[k] as number), 12);
    });
  });

  it('takes typed features and a typed target in place of the example’s own', () => {
    const loop = runOf('data=sine&layers=1:tanh&seed=4&examples=30');
    const answer = ask(loop, { x: [0.25], target: [2] });
    const [w, b, v, c] = answer.parameters;
    const prediction = v * Math.tanh(w * 0.25 + b) + c;
    expect(answer.x[0]).toBe(0.25);
    expect(answer.prediction[0]).toBeCloseTo(prediction, 14);
    expect(answer.loss).toBeCloseTo((prediction - 2) ** 2 / 2, 14);
  });

  const rules = ['sgd', 'momentum', 'nesterov', 'adam', 'adamw', 'rmsprop', 'adagrad'];
  it.each(rules)('foresees the next update of %s to the bit', (optimizer) => {
    const rest = 'layers=3,2&seed=8&examples=40&batch=6&penalty=l2&penalty.rate=0.01&clip=0.2&schedule=cosine&data=moons';
    const loop = runOf(`${rest}&optimizer=${optimizer}`, 5);
    const answer = ask(loop, { of: 'batch', parameter: 4 });
    expect(answer.batch.indices).toHaveLength(6);
    const mean = answer.batch.gradients.reduce((sum, g) => sum + g / 6, 0);
    expect(mean).toBeCloseTo(answer.batch.mean[4] as number, 14);
    // each example's gradient of every weight of its layer, as the example alone has it
    const { first, count, gradients } = answer.batch.ofLayer ?? { first: 0, count: 0, gradients: new Float64Array(0) };
    expect([first, count]).toEqual([0, 9]);
    answer.batch.indices.forEach((index, k) => {
      const alone = ask(loop, { index }).gradient.subarray(first, first + count);
      expect([...gradients.subarray(k * count, (k + 1) * count)]).toEqual([...alone]);
    });
    loop.advance(false);
    Array.from(loop.network.parameters, (value, i) => expect(answer.update?.after[i]).toBeCloseTo(value, 13));
    expect(answer.update?.memory.map(({ after }) => after)).toEqual(
      answer.update?.memory.map((_, k) => expect.closeTo(loop.trainStep.state[k]?.[4] as number, 13)),
    );
    expect(answer.batch.loss).toBeCloseTo(loop.batchLoss, 13);
  });

  it('says nothing of updates where a whole-vector method trains', () => {
    expect(ask(runOf('data=sine&layers=2&optimizer=lbfgs&batch=all&examples=30')).update).toBeNull();
  });
});

describe('the order of operations', () => {
  const layersOf = (text: string) => describeRun({ runId: 1, run: new Run({ experiment: decodeLink(text).experiment }), axes: [] }).layers;

  it('is 32 presses for 2–3–2–1, each in reach of what it needs', () => {
    const layers = layersOf('data=xor&layers=3,2&examples=30');
    const operations = operationsOf(layers, isByUnit(layers));
    expect(operations).toHaveLength(32);
    expect(operations.slice(12, 22).map(({ kind, column, unit }) => `${kind} ${column} ${unit}`)).toEqual([
      'loss -1 -1',
      'lossGradient -1 -1',
      'delta 3 0',
      'row 3 0',
      'adjoint 2 0',
      'adjoint 2 1',
      'delta 2 0',
      'delta 2 1',
      'row 2 0',
      'row 2 1',
    ]);
    const isDone = progressOf(operations, 21);
    expect([isDone('row', 2, 0), isDone('row', 2, 1), isDone('loss'), isDone('update'), isDone('add', 1, 0)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('has one more forward for a normalisation and for a sum with a skip, and none twice', () => {
    const layers = layersOf('data=xor&layers=2;batchNorm,2;skip1&examples=30');
    const operations = operationsOf(layers, true);
    expect(operations).toHaveLength(10 + 2 + 2 + 2 + (10 + 4) + 1);
    expect(new Set(operations.map((operation) => JSON.stringify(operation))).size).toBe(operations.length);
  });
});
