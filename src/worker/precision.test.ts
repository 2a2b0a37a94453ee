import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { nodeSimdHost } from '../../scripts/simdModule';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { precisionOf } from '../experiment/precision';
import { Run } from './run';
import { snapshotFromBytes, snapshotToBytes } from './snapshotBytes';
import { Trainer } from './trainer';

const host = nodeSimdHost();

function runOf(link: string): Run {
  const { experiment } = decodeLink(link);
  return new Run(experiment, { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) }, host);
}

describe('the precision of an experiment', () => {
  it.each([
    ['data=xor', 'double'],
    ['data=sine&layers=16', 'double'],
    ['data=xor&layers=32', 'single'],
    ['data=digits8x8', 'single'],
    ['data=addition', 'single'],
    ['data=addition&precision=double', 'double'],
    ['data=xor&precision=single', 'single'],
    ['data=xor&precision=single&optimizer=bfgs', 'double'],
    ['activation=tanh&networkShape=40,40&dataset=circle&seed=0.5', 'double'],
  ])('%s: %s', (link, precision) => {
    expect(precisionOf(decodeLink(link).experiment)).toBe(precision);
  });

  it('stands in the link where it was chosen', () => {
    expect(encodeExperiment(decodeLink('data=xor&precision=single').experiment)).toContain('precision=single');
    expect(encodeExperiment(decodeLink('data=digits8x8').experiment)).not.toContain('precision');
  });
});

describe.each([
  'data=digits8x8&examples=60&layers=conv3;same;batchNorm,maxpool,conv4;stride2;skip1,8;dropout0.4',
  'data=addition&examples=60&layers=lstm5,gru4',
  'data=moons&layers=33,7:elu&precision=single&penalty=l2&optimizer=adamw',
])('in singles: %s', (link) => {
  it('is the double-precision run to seven digits at first, and the same run to the bit again', () => {
    const [single, again, double] = [runOf(link), runOf(link), runOf(`${link}&precision=double`)];
    expect([single.kernels.precision, double.kernels.precision]).toEqual(['single', 'double']);
    expect(Math.abs(single.scores.trainLoss / double.scores.trainLoss - 1)).toBeLessThan(1e-5);
    for (let k = 0; k < 6; k++) for (const run of [single, again, double]) run.advance(true);
    expect(again.snapshot()).toEqual(single.snapshot());
    expect(Math.abs(single.scores.trainLoss / double.scores.trainLoss - 1)).toBeLessThan(1e-2);
  });

  it('goes on from bytes as if nothing had been', () => {
    const [run, other] = [runOf(link), runOf(link)];
    for (let k = 0; k < 7; k++) run.advance(true);
    other.restore(snapshotFromBytes(snapshotToBytes(run.snapshot())));
    for (let k = 0; k < 7; k++) {
      run.advance(true);
      other.advance(true);
    }
    expect(other.snapshot()).toEqual(run.snapshot());
  });
});

it('without SIMD everything runs in doubles', () => {
  const { experiment } = decodeLink('data=addition&examples=40');
  const precisions = [new Trainer(host), new Trainer()].map((trainer) => {
    const result = trainer.start({ experiment });
    return result.ok && result.info.precision;
  });
  expect(precisions).toEqual(['single', 'double']);
});
