import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csvReader } from '../data/csv';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { missingFile } from '../experiment/ownFile';
import { beginWith, undo, useExperiment } from './experimentStore';
import type { FileStore, ListedFile } from './fileStore';
import { loadTable } from './loadTable';
import { beyond, chooseFile, fileIdOf, findMissing, forgetFile, keepFile, mostKeptBytes, readList, useOwnFiles } from './ownFiles';

/** Room for so many bytes. */
class FakeStore implements FileStore {
  readonly files = new Map<string, { file: ListedFile; text: string }>();

  constructor(private readonly room = Number.POSITIVE_INFINITY) {}

  list = async () => [...this.files.values()].map(({ file }) => file).sort((a, b) => a.atMs - b.atMs);
  text = async (id: string) => this.files.get(id)?.text;
  put = async (file: ListedFile, text: string) => {
    const taken = [...this.files.values()].reduce((sum, other) => sum + other.file.size, 0);
    if (taken + file.size > this.room) throw new DOMException('', 'QuotaExceededError');
    this.files.set(file.id, { file, text });
  };
  remove = async (ids: readonly string[]) => void ids.map((id) => this.files.delete(id));
}

const forbidden = () => Promise.reject(new DOMException('', 'SecurityError'));
const sandbox: FileStore = { list: forbidden, text: forbidden, put: forbidden, remove: forbidden };

const table = (rows: number) =>
  ['a,b,class', ...Array.from({ length: rows }, (_, i) => `${(i * 7) % 13},${(i * 5) % 11},${i % 2}`)].join('\n');
const [small, long] = [table(8), table(1500)];
const names = () => useOwnFiles.getState().files?.map(({ name }) => name);
const problem = () => useOwnFiles.getState().problem;
const experiment = () => useExperiment.getState().experiment;
const open = (link: string) => beginWith(decodeLink(link).experiment, []);

beforeAll(() => csvReader.load());
beforeEach(() => {
  useOwnFiles.setState({ files: null, problem: null });
  open('data=xor');
});

describe('files that were loaded', () => {
  it('are listed, the newest first, each text once', async () => {
    const store = new FakeStore();
    await keepFile(small, 'a.csv', store, 1);
    await keepFile(long, 'b.csv', store, 2);
    expect(names()).toEqual(['b.csv', 'a.csv']);
    await keepFile(small, 'again.csv', store, 3);
    expect(names()).toEqual(['again.csv', 'b.csv']);
    expect(problem()).toBeNull();
  });

  it('are chosen, which can be undone, and forgotten', async () => {
    const store = new FakeStore();
    await keepFile(small, 'a.csv', store);
    const [file] = await store.list();
    await chooseFile(file as ListedFile, store);
    expect(experiment().csv).toBe(small);
    undo();
    expect(experiment().dataset.id).toBe('xor');
    await forgetFile(fileIdOf(small), store);
    expect(names()).toEqual([]);
  });

  it('another tab has forgotten are told of, and nothing changes', async () => {
    const store = new FakeStore();
    await keepFile(small, 'a.csv', store);
    const [file] = await store.list();
    await store.remove([(file as ListedFile).id]);
    await chooseFile(file as ListedFile, store);
    expect(problem()?.key).toBe('ownFiles.gone');
    expect([names(), experiment().dataset.id]).toEqual([[], 'xor']);
  });

  it('of another tab are there, too', async () => {
    const store = new FakeStore();
    await keepFile(small, 'a.csv', store, 1);
    await store.put({ id: 'other', name: 'other.csv', size: 3, atMs: 2 }, 'x,y');
    await readList(store);
    expect(names()).toEqual(['other.csv', 'a.csv']);
  });

  it('make room on a full disk, the oldest first, and that is said', async () => {
    const store = new FakeStore(long.length + small.length - 1);
    await keepFile(small, 'a.csv', store, 1);
    await keepFile(long, 'b.csv', store, 2);
    expect(names()).toEqual(['b.csv']);
    expect(problem()).toEqual({ key: 'ownFiles.forgotten', values: { names: ['a.csv'], most: mostKeptBytes } });
  });

  it('that have no room at all are told of', async () => {
    await keepFile(long, 'b.csv', new FakeStore(10));
    expect(problem()).toEqual({ key: 'ownFiles.noRoom', values: { name: 'b.csv' } });
    expect(names()).toEqual([]);
  });

  it('cannot be kept in a sandbox, which is said', async () => {
    await keepFile(small, 'a.csv', sandbox);
    expect(problem()?.key).toBe('ownFiles.forbidden');
    await forgetFile('any', sandbox);
    await findMissing(sandbox);
    expect(names()).toEqual([]);
  });
});

it('beyond the budget the oldest go, never the newest', () => {
  const file = (id: string, size: number) => ({ id, name: id, size, atMs: 0 });
  const gone = (...sizes: number[]) =>
    beyond(
      sizes.map((size, k) => file(String(k), size)),
      10,
    ).map(({ id }) => id);
  expect(gone(5, 5)).toEqual([]);
  expect(gone(5, 5, 1)).toEqual(['0']);
  expect(gone(1, 5, 9)).toEqual(['0', '1']);
  expect(gone(3, 50)).toEqual(['0']);
});

describe('an experiment whose file is missing', () => {
  const link = () => {
    loadTable(long, 'people.csv');
    useExperiment.setState(({ experiment: now }) => ({ experiment: { ...now, learningRate: 0.5 } }));
    return encodeExperiment(experiment());
  };

  it('takes it from the kept ones without asking', async () => {
    const store = new FakeStore();
    const hash = link();
    const whole = experiment();
    await keepFile(long, 'people.csv', store);
    open(hash);
    expect(missingFile(experiment())?.name).toBe('people.csv');
    await findMissing(store);
    expect(experiment()).toEqual(whole);
    expect(useExperiment.getState().past).toEqual([]);
  });

  it('finds the one that is still being kept', async () => {
    const hash = link();
    const whole = experiment();
    const store = new FakeStore();
    const { list } = store;
    store.list = () => new Promise((done) => setTimeout(() => done(list()), 20));
    void keepFile(small, 'first.csv', store);
    void keepFile(long, 'people.csv', store);
    open(hash);
    await findMissing(store);
    expect(experiment()).toEqual(whole);
  });

  it('keeps everything else when the file is given, and goes on waiting where it is another', async () => {
    const hash = link();
    open(hash);
    loadTable(long, 'renamed.csv');
    expect(experiment().learningRate).toBe(0.5);
    expect(encodeExperiment(experiment())).toBe(hash);
    undo();
    expect(missingFile(experiment())).not.toBeNull();
    const store = new FakeStore();
    await keepFile(small, 'people.csv', store);
    await findMissing(store);
    expect(missingFile(experiment())).not.toBeNull();
  });
});
