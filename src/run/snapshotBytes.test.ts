import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { decodeLink } from '../experiment/link';
import { Run } from './run';
import { snapshotFromBytes, snapshotToBytes } from './snapshotBytes';

const links = [
  'data=digits8x8&examples=60&layers=conv3;batchNorm;dropout0.3,maxpool,8:relu;dropout0.5&inputNoise=0.1&optimizer=adam',
  'data=addition&examples=40&layers=lstm5,gru4;dropout0.2&optimizer=adadelta&rate=1&clip=0.5&schedule=cosine',
  'data=moons&layers=6;batchNorm,6;skip1&optimizer=lbfgs&batch=2000',
  'data=moons&examples=80&layers=5&validation=25&patience=4&optimizer=nesterov&penalty=l1Clipped',
];

function runOf(link: string): Run {
  const { experiment } = decodeLink(link);
  return new Run(experiment, { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) });
}

const advanced = (run: Run, updates: number) => {
  for (let k = 0; k < updates; k++) run.advance(true);
  return run;
};

describe.each(links)('%s', (link) => {
  it('comes back from bytes bit for bit and goes on as if nothing had been', () => {
    const run = advanced(runOf(link), 11);
    const snapshot = run.snapshot();
    const bytes = snapshotToBytes(snapshot);
    expect(snapshotFromBytes(bytes)).toEqual(snapshot);
    const other = runOf(link);
    other.restore(snapshotFromBytes(bytes));
    advanced(run, 12);
    advanced(other, 12);
    expect(other.snapshot()).toEqual(run.snapshot());
    expect(other.scores).toEqual(run.scores);
  });
});

describe('a snapshot', () => {
  it('goes on in a new process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'descent-'));
    const train = (...more: string[]) =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/train.ts', links[0] as string, ...more], { encoding: 'utf8' });
    const at = (name: string) => join(folder, name);
    train('--epochs', '4', '--json', at('whole.json'));
    train('--epochs', '2', '--save', at('half.bin'));
    train('--epochs', '4', '--resume', at('half.bin'), '--json', at('resumed.json'));
    const [whole, resumed] = ['whole.json', 'resumed.json'].map((name) => JSON.parse(readFileSync(at(name), 'utf8')));
    expect(resumed.parameters).toEqual(whole.parameters);
    expect(resumed.testLoss.slice(2)).toEqual(whole.testLoss.slice(2));
    writeFileSync(at('bad.bin'), 'not a snapshot');
    expect(() => train('--resume', at('bad.bin'))).toThrow(/these bytes are no snapshot/);
  }, 60_000);

  it('that is damaged is refused in a sentence', () => {
    const bytes = snapshotToBytes(runOf('data=xor').snapshot());
    expect(() => snapshotFromBytes(new Uint8Array(3))).toThrow('these bytes are no snapshot');
    expect(() => snapshotFromBytes(bytes.subarray(0, 20))).toThrow('the snapshot is cut short');
    expect(() => snapshotFromBytes(bytes.subarray(0, bytes.length - 8))).toThrow('the snapshot is damaged');
    const scrambled = bytes.slice();
    scrambled[9] = 0;
    expect(() => snapshotFromBytes(scrambled)).toThrow('the snapshot is damaged');
  });
});
