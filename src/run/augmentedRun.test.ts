import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { Run } from './run';
import { sharedHosts } from './sharedHosts';

const base = 'data=digits8x8&examples=100&batch=16&layers=conv3;dropout0.2,gap&rate=0.01&epochs=9';
const changes = 'augment.shift=1&augment.rotation=8&augment.scale=10&augment.mirror&augment.brightness=20&augment.contrast=20&centred';
const hosts = nodeSimdHosts();
const specOf = (link: string) => {
  const { experiment } = decodeLink(link);
  const files = shippedFiles(entryOf(datasets, experiment.dataset.id));
  return { experiment, sources: { files }, simd: hosts && sharedHosts(hosts) };
};
const runOf = (link: string) => new Run(specOf(link));
function trained(run: Run, epochs: number): Run {
  while (run.loop.epoch < epochs) run.step();
  return run;
}
const bits = (run: Run) => [...run.loop.network.parameters];

describe.each(['double', 'single'])('images that are changed while they are trained on, %s', (precision) => {
  const link = `${base}&${changes}&precision=${precision}`;

  it('stay as they are in the data, for the scores and for every question', () => {
    const run = runOf(link);
    const before = run.loop.data.inputs.slice();
    trained(run, 2);
    expect(run.loop.data.inputs).toEqual(before);
    // the same weights without any change of images have the same scores
    const plain = runOf(`${base}&centred&precision=${precision}`);
    plain.setParameters(new Map(bits(run).entries()));
    plain.loop.network.buffers.set(run.loop.network.buffers);
    plain.loop.evaluate();
    expect(plain.loop.scores).toEqual(run.loop.scores);
  });

  it('are the same run again, after a seek, from bytes, and another by another seed of the stream', () => {
    const run = trained(runOf(link), 3);
    const end = bits(run);
    expect(bits(trained(runOf(link), 3))).toEqual(end);
    run.seek(1);
    run.seek(3);
    expect(bits(run)).toEqual(end);
    const half = trained(runOf(link), 1);
    half.step();
    expect(bits(trained(Run.fromBytes(half.toBytes(), specOf(link)), 3))).toEqual(end);
    expect(bits(trained(runOf(`${link}&seed.dropout=8`), 3))).not.toEqual(end);
  });

  it('leave every other stream alone: dropout draws what it drew', () => {
    const masksOf = (text: string) => {
      const run = runOf(text);
      run.step();
      return run.loop.lastMasks();
    };
    expect(masksOf(link)).toEqual(masksOf(`${base}&precision=${precision}`));
  });
});

it('a setting of images is none of other data, and stays out of their links', () => {
  const { experiment, notes } = decodeLink('data=moons&augment.shift=2&centred');
  expect(experiment).toMatchObject({ augmentShift: 0, centred: false });
  expect(notes).toEqual([]);
  expect(encodeExperiment(experiment)).toBe('data=moons');
});

it('centred images have mean 0 over the training part, channel by channel, and test images are moved alike', () => {
  const [raw, centred] = ['', '&centred'].map((more) => runOf(`data=emoji32&examples=80&layers=conv2,gap&epochs=1${more}`).loop) as [
    Run['loop'],
    Run['loop'],
  ];
  const { centre } = centred.data;
  expect(raw.data.centre).toEqual(new Float64Array(3));
  const trainEnd = 80 * 32 * 32 * 3;
  const sums = [0, 0, 0];
  for (let i = 0; i < trainEnd; i++) sums[i % 3] += centred.data.inputs[i] as number;
  for (const sum of sums) expect(sum / (80 * 1024)).toBeCloseTo(0, 6);
  const last = raw.data.inputs.length - 1;
  for (const i of [0, 1, trainEnd, last])
    expect(centred.data.inputs[i]).toBeCloseTo((raw.data.inputs[i] as number) - (centre[i % 3] as number), 6);
});
