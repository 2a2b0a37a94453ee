import { describe, expect, it } from 'vitest';
import { shiftedAccuracy } from '../../scripts/claims/shiftedAccuracy';
import { shippedFiles } from '../../scripts/shippedFiles';
import { changePlaces } from '../data/pictures/changes';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { partnerOf } from '../experiment/partnerNetwork';
import { Run } from '../run/run';
import { type ChangedTest, changedTest } from './changedTest';

const opened = (link: string) => decodeLink(link).experiment;
const runOf = (experiment: Experiment, bytes: Uint8Array | null = null) => {
  const spec = { experiment, sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) } };
  return bytes ? Run.fromBytes(bytes, spec) : new Run(spec);
};

function done(run: Run, ask: Parameters<typeof changedTest.run>[1]): ChangedTest {
  const job = changedTest.run({ run, lastEpoch: 0, now: () => 0 }, ask);
  for (let next = job.next(); ; next = job.next()) if (next.done) return next.value;
}

const small = opened('data=digits8x8&examples=200&layers=conv4;same,maxpool,8:relu&rate=0.01&batch=20&centred&precision=double');
const change = { shift: 0, turn: 0, noise: 0 };

describe('the test set as it is changed', () => {
  it('is as often right as when every image is moved by hand, and the image has the output of the network', () => {
    const run = runOf(small);
    while (run.loop.epoch < 2) run.step();
    const { accuracy, image, examples, bytes } = done(run, { along: 'shift', change, index: 203, epochs: 0 });
    expect([examples, bytes]).toEqual([359, null]);
    for (const shift of [-3, 0, 2]) expect(accuracy[changePlaces.shift.indexOf(shift)]).toBeCloseTo(shiftedAccuracy(run, shift), 12);
    expect(image).toHaveLength(13 * 10);
    for (let k = 0; k < 13; k++) expect(image.subarray(10 * k, 10 * k + 10).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
  });

  it('of a network that is trained for it is that of the run that comes of it', () => {
    const first = done(runOf(small), { along: 'noise', change, index: 0, epochs: 2 });
    expect(first.epoch).toBe(2);
    const again = done(runOf(small, first.bytes), { along: 'noise', change, index: 0, epochs: 0 });
    expect([...again.accuracy]).toEqual([...first.accuracy]);
    expect(first.accuracy[12]).toBeLessThan(first.accuracy[0] as number);
  });
});

describe('the network beside it', () => {
  const size = { inputs: 64, classes: 10, parameters: 1200, epoch: 3 };

  it('is one dense layer of about as many weights where it convolves, and trained as it is', () => {
    const { experiment, epochs, isConvolutional } = partnerOf({ ...small, epochs: 0 }, size);
    expect([epochs, isConvolutional]).toEqual([3, false]);
    expect(experiment.hidden).toMatchObject([{ kind: 'dense', units: 16, activation: 'relu' }]);
    expect(65 * 16 + 17 * 10).toBeCloseTo(size.parameters, -2);
    expect(experiment).toMatchObject({ learningRate: 0.01, batchSize: 20, examples: 200, centred: true, epochs: 3 });
  });

  it('has the layers of the recipe of its set where it does not', () => {
    const dense = opened('data=digits8x8&layers=12:relu&epochs=40');
    const { experiment, epochs, isConvolutional } = partnerOf(dense, size);
    expect([epochs, isConvolutional]).toEqual([15, true]);
    expect(experiment.hidden[0]?.kind).toBe('conv');
  });
});
