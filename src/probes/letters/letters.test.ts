import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../scripts/shippedFiles';
import { jobAlone } from '../../../tests/jobAlone';
import type { SequenceDataset } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { kneserNey } from '../../data/sequences/kneserNey';
import { textsOf } from '../../data/sequences/lettersOf';
import { entryOf } from '../../engine/spec';
import { decodeLink } from '../../experiment/link';
import { drawnAt, tempered } from '../../run/drawSymbol';
import { Run } from '../../run/run';
import { viewOf } from '../../run/runView';
import { reading, writing } from './lettersAnswers';

const links = {
  names: 'data=names&examples=300&data.steps=9&layers=lstm6&precision=double',
  prose: 'data=prose&examples=40&layers=gru5&precision=double',
};
const runs = Object.fromEntries(
  Object.entries(links).map(([id, link]) => {
    const { experiment } = decodeLink(link);
    const run = new Run({ experiment, sources: { files: shippedFiles(entryOf(datasets, id)) } });
    for (let step = 0; step < 20; step++) run.loop.advance(false);
    return [id, run];
  }),
) as Record<keyof typeof links, Run>;
const viewOn = ({ loop }: Run) => viewOf(loop, [], { take: (length) => new Float32Array(length) }, () => loop.gradient());

it.each(['brackets', 'copying', 'longLag', 'parity'])(
  'a network of %s, whose answers are not the next letter, neither reads nor writes',
  (id) => {
    const run = new Run({ experiment: decodeLink(`data=${id}&examples=40&precision=double`).experiment });
    const view = viewOn(run);
    expect([reading(view), writing(view)]).toEqual([null, null]);
  },
);

describe.each(['names', 'prose'] as const)('what a network of %s expects and writes', (id) => {
  const run = runs[id];
  const view = viewOn(run);
  const dataset = view.dataset as SequenceDataset;
  const alphabet = [...(dataset.alphabet ?? '')];
  const size = alphabet.length;
  const [read, write] = [reading(view), writing(view)];
  if (!read || !write) throw new Error('reads no letters');

  it('after every letter is what it answers at that step of the example', () => {
    const { steps } = dataset;
    const pass = run.loop.network.createPass({ capacity: 1, mode: 'eval', backward: false, keepsPreActivations: false });
    pass.x.set(run.loop.data.inputs.subarray(3 * steps, 4 * steps));
    pass.forward(1);
    run.loop.objective.predict(pass.y, 1);
    const text = Array.from(dataset.x.subarray(3 * steps, 4 * steps), (k) => alphabet[k]).join('');
    const { shares, symbols } = read({ text });
    expect(symbols).toHaveLength(steps);
    shares.forEach((share, i) => {
      expect(share).toBeCloseTo(pass.y[i] as number, 9);
    });
  });

  it('leaves out what is no letter of the data', () => {
    expect([...read({ text: 'a\u{1f600}ß\u0007e' }).symbols]).toEqual([alphabet.indexOf('a'), alphabet.indexOf('e')]);
    expect(read({ text: '' }).symbols).toHaveLength(0);
  });

  it.each([0, 0.2, 0.8, 1.6])(
    'each letter is drawn at temperature %d from what it expects after those before it, and nothing is moved',
    (temperature) => {
      const before = run.loop.network.parameters.slice();
      const { symbols, given, shares, draws } = write({ temperature, seed: 5, most: id === 'names' ? 6 : 80 });
      expect(run.loop.network.parameters).toEqual(before);
      expect(symbols.length).toBe(given + draws.length);
      expect(shares.length).toBe(size * draws.length);
      const text = (from: number, to: number) => Array.from(symbols.subarray(from, to), (k) => alphabet[k]).join('');
      let from = 0;
      for (let at = given; at < symbols.length; at++) {
        // each name begins anew
        if (id === 'names' && at > given && alphabet[symbols[at - 1] as number] === '\n') from = at - 1;
        const drawn = at - given;
        const expected = read({ text: text(from, at) }).shares.slice(-size);
        for (let k = 0; k < size; k++) expect(shares[drawn * size + k]).toBeCloseTo(expected[k] as number, 9);
        const draw = draws[drawn] as number;
        if (Number.isNaN(draw)) expect(alphabet[symbols[at] as number]).toBe('\n');
        else expect(symbols[at]).toBe(drawnAt(tempered(shares.subarray(drawn * size, (drawn + 1) * size), temperature), draw));
      }
      expect(write({ temperature, seed: 5, most: 2 }).draws[0]).toBe(draws[0]);
    },
  );
});

it('names end with the end, and a name without one is cut', () => {
  const write = writing(viewOn(runs.names));
  const { symbols } = write?.({ temperature: 1.6, seed: 3, most: 12 }) ?? {};
  const names = Array.from(symbols ?? [], (k) => (runs.names.loop.dataset as SequenceDataset).alphabet?.[k] ?? '')
    .join('')
    .split('\n');
  expect(names).toHaveLength(14); // what is before the first and after the last one
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(30);
});

it('what was written at earlier epochs is what was seen then', () => {
  const { experiment } = decodeLink(`${links.names}&batch=64`);
  const files = shippedFiles(entryOf(datasets, 'names'));
  const run = new Run({ experiment, sources: { files } });
  const ask = { temperature: 0.8, seed: 4, most: 3 };
  const then: unknown[] = [];
  while (run.loop.epoch < 3) {
    then[run.loop.epoch] ??= writing(viewOn(run))?.(ask);
    run.step();
  }
  const source = { experiment, bytes: run.toBytes(false), files };
  const { result } = jobAlone('writingPast', { ...ask, epochs: [0, 2, 7] }, source);
  expect(result).toEqual([0, 2].map((epoch) => ({ epoch, writing: then[epoch] })));
});

it('n-grams are counted on the training part and judged on what is scored of the test part', () => {
  const run = runs.names;
  const dataset = run.loop.dataset as SequenceDataset;
  const source = { experiment: run.experiment, bytes: run.toBytes(false), files: shippedFiles(entryOf(datasets, 'names')) };
  const { result } = jobAlone('nGrams', {}, source);
  expect(result.models.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
  const texts = textsOf(dataset);
  const test = texts.slice(dataset.trainCount);
  const model = kneserNey(texts.slice(0, dataset.trainCount), dataset.symbols ?? 0, 2);
  const losses = test.flatMap((text) =>
    Array.from(text.subarray(1), (symbol, k) => -Math.log(model.probability(text.subarray(0, k + 1), symbol))),
  );
  expect(result.models[2]?.nats).toBeCloseTo(losses.reduce((sum, loss) => sum + loss, 0) / losses.length, 9);
  const perStep = result.models[2]?.perStep.filter((loss) => !Number.isNaN(loss)) ?? [];
  expect(perStep).toHaveLength(losses.length);
  const letters = test.flatMap((text) => [...text.subarray(1)]);
  expect(result.share).toBeCloseTo(letters.filter((symbol) => symbol === result.commonest).length / letters.length, 12);
  expect(dataset.alphabet?.[result.commonest]).toMatch(/[\nae]/);
});

it('what reads no letters has no answer', () => {
  const run = new Run({ experiment: decodeLink('data=addition&layers=rnn2').experiment });
  expect([reading(viewOn(run)), writing(viewOn(run))]).toEqual([null, null]);
  expect(() => jobAlone('nGrams', {}, { experiment: run.experiment, bytes: run.toBytes(false) })).toThrow(/letters/);
});
