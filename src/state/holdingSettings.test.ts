import { describe, expect, it } from 'vitest';
import { jobAlone } from '../../tests/jobAlone';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { epochsTried, holdingSettings, holds, shrinking } from './holdingSettings';

const training = (experiment: Experiment, epochs: number) => jobAlone('training', { epochs }, { experiment, bytes: null }).result;

const traced =
  'activation=tanh&regularization=L2&batchSize=30&dataset=spiral&learningRate=0.3&regularizationRate=10&noise=15&networkShape=8,8&seed=0.65451&percTrainData=90&xTimesY=true&xSquared=true&ySquared=true&sinX=true&problem=classification';

describe('a run that diverges', () => {
  it.each([
    // λ alone: an update multiplies every weight by 1 − ηλ, which lies below −1
    ['data=circle&layers=4&examples=40&loss=squaredError&optimizer=sgd&rate=1&penalty=l2&penalty.rate=3', 'penalty', 'λ', 0.3],
    // a tenth of the rate is not enough
    ['data=circle&layers=4&examples=40&loss=squaredError&optimizer=sgd&rate=10&penalty=l2&penalty.rate=3', 'penalty', 'λ', 0.03],
    ['data=circle&layers=4&examples=40&loss=squaredError&optimizer=sgd&rate=1&penalty=l2Decoupled&penalty.rate=5', 'penalty', 'λ', 0.5],
    [traced, 'penalty', 'λ', 1],
    // the rate alone
    ['data=plane&layers=8:relu,8:relu&examples=40&optimizer=sgd&rate=10', 'learningRate', 'η', 1],
    // with a penalty that is not to blame
    ['data=plane&layers=8:relu,8:relu&examples=40&optimizer=sgd&rate=10&penalty=l2&penalty.rate=0.001', 'learningRate', 'η', 1],
  ] as const)('%s: what is to blame is named, and the change offered holds', async (link, blame, letter, rate) => {
    const { experiment, notes } = decodeLink(link, () => '1');
    expect(notes).toEqual([]);
    const broken = training(experiment, 1000);
    expect(broken.status.kind).toBe('diverged');
    const epochs = epochsTried(broken.epoch);
    const found = await holdingSettings(experiment, async (copy) => training(copy, epochs));
    expect(found).toMatchObject({
      blame,
      change: letter === 'λ' ? { penalty: { id: experiment.penalty.id, params: { rate } } } : { learningRate: rate },
    });
    const tried = training({ ...experiment, ...found.change }, epochs);
    expect(holds(tried)).toBe(true);
    expect(tried.epoch).toBe(epochs);
  });

  it('is not blamed on rates where no smaller one helps, nor on a rate that is not used', async () => {
    const broken = training(decodeLink('data=plane&layers=8:relu,8:relu&examples=40&optimizer=sgd&rate=10').experiment, 400);
    const { experiment } = decodeLink('data=circle&layers=2&examples=20&optimizer=bfgs');
    const rates: number[] = [];
    const never = async ({ learningRate }: Experiment) => {
      rates.push(learningRate);
      return broken;
    };
    expect(await holdingSettings(experiment, never)).toEqual({ blame: 'other', change: null });
    expect(rates).toEqual([]);
    const small = { ...experiment, optimizer: { id: 'sgd', params: {} }, learningRate: 0.0005 };
    expect(await holdingSettings(small, never)).toEqual({ blame: 'other', change: null });
    expect(rates).toEqual([0.00005, 0.000005]);
  });
});

it('a weight is multiplied by 1 − ηλ where only plain descent and a square are at work', () => {
  const of = (link: string) => shrinking(decodeLink(link).experiment);
  expect(of('optimizer=sgd&rate=1&penalty=l2&penalty.rate=3')).toBe(-2);
  expect(of('optimizer=adam&rate=1&penalty=l2&penalty.rate=3')).toBeNull();
  expect(of('optimizer=sgd&rate=1&penalty=l1&penalty.rate=3')).toBeNull();
});
