import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { decodeLink } from '../experiment/link';
import { inEnglish } from '../ui/words/inEnglish';
import { checksum } from './checksum';
import { Run } from './run';
import { runFromBytes, runToBytes } from './runBytes';
import { RunError } from './sentences';

const links = [
  'data=digits8x8&examples=60&layers=conv3;batchNorm;dropout0.3,maxpool,8:relu;dropout0.5&inputNoise=0.1&optimizer=adam',
  'data=addition&examples=40&layers=lstm5,gru4;dropout0.2&optimizer=adadelta&rate=1&clip=0.5&schedule=cosine',
  'data=moons&layers=6;batchNorm,6;skip1&optimizer=lbfgs&batch=2000',
  'data=moons&examples=80&layers=5&validation=25&patience=4&optimizer=nesterov&penalty=l1Clipped',
  'data=blobs&examples=60&layers=4;batchNorm&every=2',
];

const specOf = (link: string) => {
  const { experiment } = decodeLink(link);
  return { experiment, sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) } };
};

const advanced = (run: Run, updates: number) => {
  for (let k = 0; k < updates; k++) run.step();
  return run;
};
const sentenceOf = (bytes: Uint8Array, link: string) => {
  try {
    Run.fromBytes(bytes, specOf(link));
    return 'taken';
  } catch (error) {
    return error instanceof RunError ? inEnglish.say(error.sentence) : `not a sentence: ${error}`;
  }
};

it('the checksum is CRC-32', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(checksum(new Uint8Array(0))).toBe(0);
});

describe.each(links)('%s', (link) => {
  it('comes back from bytes bit for bit and goes on as if nothing had been', () => {
    const run = advanced(new Run(specOf(link)), 11);
    const other = Run.fromBytes(run.toBytes(), specOf(link));
    expect(other.toBytes()).toEqual(run.toBytes());
    run.loop.evaluate();
    expect(other.loop.scores).toEqual(run.loop.scores);
    advanced(run, 12);
    advanced(other, 12);
    expect(other.toBytes()).toEqual(run.toBytes());
  });
});

it('remembers what was done by hand, and can go back beyond its own beginning', () => {
  const link = links[3] as string;
  const run = advanced(new Run(specOf(link)), 9);
  run.setParameters(new Map([[2, 1.5]]));
  advanced(run, 20);
  run.change({ ...run.experiment, learningRate: 0.3, optimizer: { id: 'sgd', params: {} } });
  advanced(run, 20);
  const other = Run.fromBytes(run.toBytes(), { ...specOf(link), experiment: run.experiment });
  expect(other.isChangedByHand).toBe(true);
  for (let epoch = run.series.length - 1; epoch >= 0; epoch--) {
    run.seek(epoch);
    other.seek(epoch);
    expect(other.loop.snapshot()).toEqual(run.loop.snapshot());
  }
});

it('has what was typed before the first update when it goes back there', () => {
  const link = links[3] as string;
  const run = new Run(specOf(link));
  run.setParameters(new Map([[2, 1.5]]));
  const start = run.loop.snapshot();
  const other = Run.fromBytes(advanced(run, 9).toBytes(), specOf(link));
  other.seek(0);
  expect(other.loop.snapshot()).toEqual(start);
  expect(advanced(other, 9).toBytes()).toEqual(run.toBytes());
});

it('goes back and forward again where its rows are kept elsewhere', () => {
  const link = links[3] as string;
  const run = advanced(new Run(specOf(link)), 23);
  const other = Run.fromBytes(run.toBytes(false), specOf(link));
  const present = other.keptState();
  expect(present.snapshot).toEqual(run.loop.snapshot());
  for (const epoch of [0, 1, present.snapshot.epoch, 1]) {
    run.seek(epoch);
    other.seek(epoch);
    expect(other.loop.snapshot()).toEqual(run.loop.snapshot());
    expect(other.loop.epoch).toBe(epoch);
  }
  other.restore(present);
  expect(other.loop.snapshot()).toEqual(present.snapshot);
});

it('keeps a series that holds infinities, and an early stopping that has seen no minimum yet', () => {
  const link = 'data=moons&examples=80&validation=25&patience=4';
  const other = Run.fromBytes(new Run(specOf(link)).toBytes(), specOf(link));
  expect(other.loop.earlyStopping?.bestLoss).toBe(Number.POSITIVE_INFINITY);
});

it('goes on where it was saved before there was some setting', () => {
  const link = links[0] as string;
  const run = advanced(new Run(specOf(link)), 5);
  const { base, ...saved } = runFromBytes(run.toBytes());
  const { seriesEvery, leastGain, ...older } = base;
  const other = Run.fromBytes(runToBytes({ ...saved, base: older as typeof base }), specOf(link));
  expect(advanced(other, 5).toBytes()).toEqual(advanced(run, 5).toBytes());
});

describe('a saved run', () => {
  it('goes on in a new process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'descent-'));
    const train = (link: string, ...more: string[]) =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/train.ts', link, ...more], { encoding: 'utf8', stdio: 'pipe' });
    const at = (name: string) => join(folder, name);
    const link = links[0] as string;
    train(link, '--epochs', '4', '--json', at('whole.json'));
    train(link, '--epochs', '2', '--save', at('half.bin'));
    train(link, '--epochs', '4', '--resume', at('half.bin'), '--json', at('resumed.json'));
    const [whole, resumed] = ['whole.json', 'resumed.json'].map((name) => JSON.parse(readFileSync(at(name), 'utf8')));
    expect(resumed).toEqual(whole);
    writeFileSync(at('bad.bin'), 'not a run');
    expect(() => train(link, '--resume', at('bad.bin'))).toThrow(/These bytes are no saved run\.\n/);
    expect(() => train('data=xor', '--resume', at('half.bin'))).toThrow(/This run was saved from another experiment \(#data=digits8x8/);
  }, 90_000);

  it.each([
    ['data=xor', 'data=circle'],
    ['data=xor&examples=500', 'data=xor&examples=50'],
    ['layers=4:tanh', 'layers=4:relu'],
    ['batch=10', 'batch=12'],
    ['optimizer=sgd', 'optimizer=adam'],
    ['optimizer=lbfgs&batch=2000', 'optimizer=sgd&batch=2000'],
    ['layers=4', 'layers=4,4'],
    ['seed=1', 'seed=2'],
  ])('of %s is refused by %s', (one, other) => {
    const bytes = advanced(new Run(specOf(one)), 3).toBytes();
    expect(sentenceOf(bytes, one)).toBe('taken');
    expect(sentenceOf(bytes, other)).toMatch(/^This run was saved from another experiment \(#.*\)\.$/);
  });

  it('is taken whatever is shown', () => {
    expect(sentenceOf(new Run(specOf('data=xor')).toBytes(), 'data=xor&theme=dark&embed')).toBe('taken');
  });

  it('that is cut short anywhere is refused in one sentence', () => {
    const bytes = advanced(new Run(specOf('data=xor&examples=40')), 3).toBytes();
    for (let length = 0; length < bytes.length; length += 7)
      expect(sentenceOf(bytes.subarray(0, length), 'data=xor&examples=40')).toMatch(
        /^(These bytes are no saved run|The saved run is damaged or cut short)\.$/,
      );
  });

  it('that is damaged anywhere is refused in one sentence', () => {
    const bytes = advanced(new Run(specOf('data=xor&examples=40')), 3).toBytes();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ flip;
        expect(() => runFromBytes(damaged)).toThrow(RunError);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(() => runFromBytes(noise)).toThrow(RunError);
      }),
    );
  });
});
