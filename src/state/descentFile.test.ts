import { beforeAll, describe, expect, it } from 'vitest';
import { openedRunner } from '../../tests/openedRunner';
import { csvReader } from '../data/csv';
import { writeDrawings } from '../data/ownImages/drawings';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { missingFile } from '../experiment/ownFile';
import { runFromBytes, runToBytes } from '../run/runBytes';
import { momentIn } from './descentFile';
import { setExperiment, undo, useExperiment } from './experimentStore';
import { loadTable } from './loadTable';
import { openDescent } from './openDescent';
import type { Runner } from './runnerVerbs';
import { saveDescent } from './saveDescent';
import { useView } from './viewStore';

const long = ['a,b,class', ...Array.from({ length: 1500 }, (_, i) => `${(i * 7) % 13},${(i * 5) % 11},${['x', 'y', 'z'][i % 3]}`)].join(
  '\n',
);

beforeAll(() => csvReader.load());

async function open(link: string) {
  useView.setState({ speed: 4, stepSize: 'epoch' });
  const { runner, run, settled } = await openedRunner(link, 3000);
  const { frames } = runner.stores;
  const train = async (epochs: number) => {
    for (let k = 0; k < epochs; k++) {
      runner.stepOnce('epoch');
      await settled();
    }
  };
  const state = () => {
    const { epoch, step } = run.getState();
    const { trainLoss, length } = frames.scores();
    return { epoch, step, length, losses: [...trainLoss.slice(0, length)], parameters: [...(frames.current()?.parameters ?? [])] };
  };
  const waited = async <T>(answer: Promise<T>): Promise<T> => {
    await settled();
    return answer;
  };
  return { runner, settled, train, state, waited };
}

const fileOf = async (runner: Runner, waited: <T>(answer: Promise<T>) => Promise<T>) => {
  const blob = await waited(saveDescent(runner));
  return new File([blob], 'a.descent');
};

const small = 'data=moons&layers=4&optimizer=adam&examples=40&batch=8&seed=3';

describe('a run that is saved as a file', () => {
  it('opens with the same experiment at its epoch, to the bit, and goes on to the same bits', async () => {
    const first = await open(small);
    await first.train(2);
    setExperiment({ learningRate: 0.2 });
    await first.train(1);
    const file = await fileOf(first.runner, first.waited);
    const [before, link] = [first.state(), encodeExperiment(useExperiment.getState().experiment)];
    await first.train(2);
    const after = first.state();

    const second = await open('data=xor&layers=3&examples=40');
    await second.train(1);
    const own = second.state();
    await openDescent(second.runner, file);
    await second.settled();
    expect(second.state()).toEqual(before);
    expect(encodeExperiment(useExperiment.getState().experiment)).toBe(link);
    await second.train(2);
    expect(second.state()).toEqual(after);
    undo();
    await second.settled();
    expect(second.state()).toEqual(own);
  });

  it('brings data that no link has room for', async () => {
    const first = await open('data=xor&layers=3&examples=40');
    loadTable(long, 'people.csv');
    await first.train(1);
    const file = await fileOf(first.runner, first.waited);
    const [before, { experiment }] = [first.state(), useExperiment.getState()];
    const second = await open('data=xor&layers=3&examples=40');
    await openDescent(second.runner, file);
    await second.settled();
    expect(useExperiment.getState().experiment).toEqual(experiment);
    expect(second.state()).toEqual(before);
  });

  it('brings drawn classes, and what was drawn is waited for where only the link is there', async () => {
    const zigzag = [Array.from({ length: 30 }, (_, i) => [i / 30, (i % 3) / 2] as const)];
    const drawn = ['zig', 'zag'].map((name) => ({ name, drawings: Array.from({ length: 30 }, () => zigzag) }));
    const first = await open('data=xor&layers=3&examples=40');
    loadTable(writeDrawings(drawn), 'zig, zag');
    setExperiment({ hidden: [] });
    await first.train(1);
    const file = await fileOf(first.runner, first.waited);
    const { experiment } = useExperiment.getState();
    const link = encodeExperiment(experiment);
    expect(link).not.toContain('csv=');
    const second = await open('data=xor&layers=3&examples=40');
    await openDescent(second.runner, file);
    await second.settled();
    expect(useExperiment.getState().experiment).toEqual(experiment);
    expect(second.state().epoch).toBe(1);
    expect(missingFile(decodeLink(link).experiment)?.name).toBe('zig, zag');
  });

  it.each([
    ['nothing', async () => new Uint8Array(), 'descentFile.foreign'],
    ['a picture', async () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 0, 0), 'descentFile.foreign'],
    ['cut short', async (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 9), 'descentFile.damaged'],
    ['with another bit', async (bytes: Uint8Array) => bytes.with(300, (bytes[300] as number) ^ 4), 'descentFile.damaged'],
    ['of another version', async (bytes: Uint8Array) => bytes.with(4, 7), 'descentFile.version'],
    ['without rows', async (bytes: Uint8Array) => runToBytes({ ...runFromBytes(bytes), series: null }), 'descentFile.damaged'],
    ['of nothing', async (bytes: Uint8Array) => runToBytes({ ...runFromBytes(bytes), snapshot: {} } as never), 'descentFile.damaged'],
    [
      'of other data than its link',
      async (bytes: Uint8Array) => runToBytes({ ...runFromBytes(bytes), link: 'data=circle' }),
      'descentFile.damaged',
    ],
  ])('%s is refused in a sentence, and the page stays as it was', async (_, change, key) => {
    const { runner, train, settled, state, waited } = await open(small);
    await train(1);
    const file = await fileOf(runner, waited);
    const other = new File([(await change(new Uint8Array(await file.arrayBuffer()))) as Uint8Array<ArrayBuffer>], 'b.descent');
    const before = { ...state(), link: encodeExperiment(useExperiment.getState().experiment) };
    await openDescent(runner, other);
    await settled();
    await settled();
    expect(runner.stores.run.getState().problem?.key).toBe(key);
    expect({ ...state(), link: encodeExperiment(useExperiment.getState().experiment) }).toEqual(before);
  });

  it('is not read where it is too large', async () => {
    const file = new File([], 'c.descent');
    Object.defineProperty(file, 'size', { value: 1e9 });
    await expect(momentIn(file)).rejects.toMatchObject({ sentence: { key: 'descentFile.tooLarge' } });
  });
});
