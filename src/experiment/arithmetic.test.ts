import { describe, expect, it } from 'vitest';
import { arithmeticOf } from './arithmetic';
import type { Experiment } from './experiment';
import { decodeLink } from './link';
import { defaultExperiment } from './normalize';

const link = '#activation=tanh&batchSize=10&dataset=spiral&networkShape=4,2&seed=0.5&regularization=L2&regularizationRate=0.01';
const { experiment } = decodeLink(link);

describe('the arithmetic of a run', () => {
  it('is foreign for a foreign link, and only for that', () => {
    expect(arithmeticOf(experiment)).toBe('foreign');
    expect(arithmeticOf(defaultExperiment())).toBe('own');
  });

  it.each<[string, Partial<Experiment>]>([
    ['another optimizer', { optimizer: { id: 'adam', params: {} } }],
    ['another loss', { loss: { id: 'hinge', params: {} } }],
    ['another penalty', { penalty: { id: 'l1', params: { rate: 0.01 } } }],
    ['biases that decay', { penalty: { id: 'l2', params: { rate: 0.01, biases: 1 } } }],
    ['clipped gradients', { clipNorm: 1 }],
    ['input noise', { inputNoise: 0.1 }],
    ['singles', { precision: 'single' }],
    ['another dataset', { dataset: { id: 'spiral', params: {} } }],
    ['a layer of another kind', { hidden: [{ ...experiment.hidden[0], kind: 'dropout' }] }],
  ])('is our own with %s, which the original does not have', (_, change) => {
    expect(arithmeticOf({ ...experiment, ...change })).toBe('own');
  });
});
