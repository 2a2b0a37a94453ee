import type { DatasetEntry, InputForm } from '../data/dataset';
import { initializers } from '../engine/initializers/registry';
import { type Choice, choiceOf, entryOf } from '../engine/spec';
import { updateRules } from '../engine/updateRules/registry';
import { type HiddenLayer, layerKinds, newLayer } from './layerKinds';

interface Starter {
  readonly hidden: readonly HiddenLayer[];
  readonly optimizer: Choice;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly initializer: Choice;
}

function layer(kind: string, units?: number, params: Readonly<Record<string, number>> = {}): HiddenLayer {
  const made = newLayer(entryOf(layerKinds, kind), units);
  return { ...made, params: { ...made.params, ...params } };
}

const adam = { optimizer: choiceOf(updateRules, 'adam'), batchSize: 16 };
const xavier = choiceOf(initializers, 'xavierUniform');

/** A network and an optimizer that learn something at once, by what there is to read. */
const starters: Readonly<Record<InputForm, Starter>> = {
  vector: {
    hidden: [layer('dense', 4), layer('dense', 2)],
    optimizer: choiceOf(updateRules, 'sgd'),
    learningRate: 0.03,
    batchSize: 10,
    initializer: xavier,
  },
  image: {
    ...adam,
    hidden: [layer('conv', 8, { same: 1 }), layer('maxpool'), layer('conv', 12, { same: 1 }), layer('maxpool')],
    learningRate: 0.005,
    initializer: choiceOf(initializers, 'heNormal'),
  },
  sequence: { ...adam, hidden: [layer('lstm', 8)], learningRate: 0.02, initializer: xavier },
  symbols: { ...adam, hidden: [layer('lstm', 24)], learningRate: 0.01, initializer: xavier },
};

export const starterOf = ({ gives = 'vector' }: DatasetEntry): Starter => starters[gives];

/** What a newcomer sees: two minutes of thinking, one press of Play, a few seconds to a solution. */
export const firstDataset = 'circle';
export const firstStarter = starters.vector;
