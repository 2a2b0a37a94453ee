import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inSingles } from '../scripts/golden/precision';
import { runGolden } from '../scripts/golden/run';

const folder = new URL('./golden/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json') && file !== 'index.json')
  .sort();

const singles = inSingles('single');

const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** Every array of numbers in a value, with the way to it. */
function arraysIn(value: unknown, path = ''): { path: string; array: number[] }[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return [{ path, array: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'shape' ? [] : arraysIn(inner, `${path}/${name}`)));
}

describe('reference values', () => {
  it.each(files)('%s', (file) => {
    const comparison = runGolden(read(file));
    expect(comparison.failure).toBeNull();
    expect(comparison.compared).toBeGreaterThan(0);
  });

  it.each(files.filter((file) => /^(network|optimizer)/.test(file)))('%s in singles', (file) => {
    const comparison = runGolden(read(file), singles);
    expect(comparison.failure).toBeNull();
    expect(comparison.compared).toBeGreaterThan(0);
  });

  it.each([
    'network/recurrent/lstm_stacked_2__squared_error.json',
    'network/recurrent/gru_initial_state.json',
    'network/batch_norm/conv_train.json',
    'network/batch_norm/running_conv.json',
    'network/batch_norm/running_conv_sizes.json',
    'network/dropout/input_0.2_hidden_0.5.json',
    'network/skip/projection_skip_sigmoid__squared_error.json',
    'network/text/embedding_gru_next_char.json',
    'network/conv/lenet_style.json',
  ])('%s: no number goes by unseen', (file) => {
    const golden = read(file);
    // the loss from logits has no derivative with respect to probabilities
    const fused = /cross_entropy/.test(golden.spec.loss?.type) ? `/nodes/${golden.spec.layers.at(-1).name}/grad/data` : '';
    for (const { path, array } of arraysIn(golden.expected).filter((found) => found.path !== fused)) {
      const last = array.length - 1;
      const kept = array[last];
      array[last] = kept + 1e-3;
      expect(runGolden(golden).failure, path).not.toBeNull();
      array[last] = kept;
    }
    expect(runGolden(golden).failure).toBeNull();
  });

  it('refuses what it does not know', () => {
    const golden = read('network/dense/linear_regression.json');
    expect(() => runGolden({ ...golden, kind: 'network_2' })).toThrow('the kind network_2 is not known');
    const [layer, ...others] = golden.spec.layers;
    const unknown = { ...golden, spec: { ...golden.spec, layers: [{ ...layer, type: 'attention' }, ...others] } };
    expect(() => runGolden(unknown)).toThrow('the layer attention is not known');
    expect(() => runGolden({ ...golden, expected: { ...golden.expected, hessian: {} } })).toThrow('the quantity hessian is not known');
    const dilated = { ...golden, spec: { ...golden.spec, layers: [{ ...layer, dilation: 2 }, ...others] } };
    expect(() => runGolden(dilated)).toThrow(`the key dilation of ${layer.name} (dense) is not known`);
    expect(() => runGolden({ ...golden, spec: { ...golden.spec, loss: { type: 'focal' } } })).toThrow('the loss focal is not known');
    expect(() => runGolden({ ...golden, params: {} })).toThrow(`${layer.name}.W has 3 numbers, but the case gives none`);

    const trajectory = read(files.find((file) => file.startsWith('optimizer/')) ?? '');
    const withSpec = (part: object) => ({ ...trajectory, spec: { ...trajectory.spec, ...part } });
    expect(() => runGolden(withSpec({ optimizer: { type: 'lion' } }))).toThrow('the optimizer lion is not known');
    expect(() => runGolden(withSpec({ schedule: { type: 'triangular' } }))).toThrow('the schedule triangular is not known');

    const running = read('network/batch_norm/running_conv_sizes.json');
    expect(() => runGolden({ ...running, expected: { ...running.expected, loss: 1 } })).toThrow('the quantity loss is not known');
    const [, ...later] = running.expected.train;
    expect(() => runGolden({ ...running, expected: { ...running.expected, train: later } })).toThrow('4 batches, but expects 3 results');
    const three = { ...running, params: { ...running.params, 'bn1.gamma': { shape: [2], data: [1, 1] } } };
    expect(() => runGolden(three)).toThrow('bn1.gamma has 3 numbers, but the case gives 2');
  });

  it('finds the files', () => expect(files.length).toBe(read('index.json').cases.length));
});
