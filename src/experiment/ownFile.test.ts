import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvReader } from '../data/csv';
import { fileName } from '../data/fileMark';
import { withOwnData } from './edits';
import { limits } from './limits';
import { decodeLink, encodeExperiment } from './link';
import { defaultExperiment, normalizeExperiment } from './normalize';
import { isFileOf, markOf, missingFile, mostFileBytes, printOf } from './ownFile';

beforeAll(() => csvReader.load());

const rows = Array.from({ length: 900 }, (_, i) => `${(i % 7) - 3}.${i},${((i * 5) % 11) - 5},${['ripe', 'green', 'äpfel'][i % 3]}`);
const text = ['height,width,fruit', ...rows].join('\n');
const small = text.slice(0, text.indexOf('\n', 300));

const own = (csv: string, name: string) =>
  normalizeExperiment({
    ...withOwnData(defaultExperiment(), 'text', { csv, csvFile: markOf(csv, name) }),
    features: ['height', 'height*width'],
    hidden: [{ kind: 'dense', units: 5, activation: 'relu', params: {} }],
  }).experiment;

describe('a link that has no room for its file', () => {
  it('names it, keeps all else, and is the same experiment again with the file', () => {
    const whole = own(text, 'people.csv');
    const link = encodeExperiment(whole);
    expect(text.length).toBeGreaterThan(limits.csvInLink);
    const { experiment, notes } = decodeLink(link);
    expect(notes).toEqual([]);
    expect(missingFile(experiment)).toEqual({ name: 'people.csv', ...printOf(text), task: 'multiclass' });
    expect(encodeExperiment(experiment)).toBe(link);
    expect(normalizeExperiment({ ...experiment, csv: text }).experiment).toEqual(whole);
  });

  it('is told from one that carries it', () => {
    const experiment = own(small, 'people.csv');
    expect(experiment.csvFile).toBeNull();
    expect(encodeExperiment(experiment)).not.toContain('csvFile');
    expect(decodeLink(encodeExperiment(experiment)).experiment).toEqual(experiment);
  });

  it('says nothing of a file where the data are others', () => {
    expect(decodeLink(`data=xor&csvFile=${'0'.repeat(16)},10,binary,a.csv`).experiment.csvFile).toBeNull();
  });

  it('takes its word for nothing where the text is there', () => {
    const { experiment } = normalizeExperiment({
      ...own(text, 'a.csv'),
      csvFile: { name: 'b.csv', size: 1, hash: '0'.repeat(16), task: 'regression' },
    });
    expect(experiment.csvFile).toEqual({ name: 'b.csv', ...printOf(text), task: 'multiclass' });
  });

  it.each([
    '',
    ',',
    'x,1,binary,a.csv',
    `${'0'.repeat(16)},0,binary,a.csv`,
    `${'0'.repeat(16)},-5,binary,a.csv`,
    `${'0'.repeat(16)},${mostFileBytes + 1},binary,a.csv`,
    `${'0'.repeat(16)},1e9,binary,a.csv`,
    `${'0'.repeat(16)},5,nonsense,a.csv`,
    `${'0'.repeat(16)},5,constructor,a.csv`,
    `${'A'.repeat(16)},5,binary,a.csv`,
    `${'0'.repeat(17)},5,binary,a.csv`,
  ])('refuses %j with a note', (value) => {
    const { experiment, notes } = decodeLink(`data=csv&csvFile=${encodeURIComponent(value)}`);
    expect(experiment.csvFile).toBeNull();
    expect(notes).toEqual([{ key: 'note.unreadable', values: { setting: 'csvFile' } }]);
  });

  it('never throws, and is written back equal, whatever it names', () => {
    const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 });
    const mark = fc.tuple(
      hash,
      fc.integer({ min: 1, max: mostFileBytes }),
      fc.constantFrom('binary', 'multiclass', 'regression'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(mark, (parts) => {
        const { experiment, notes } = decodeLink(`data=csv&csvFile=${encodeURIComponent(parts.join(',').replace(/\p{Surrogate}/gu, '?'))}`);
        expect(notes).toEqual([]);
        expect(experiment.csvFile).toEqual({
          hash: parts[0],
          size: parts[1],
          task: parts[2],
          name: fileName(parts[3].replace(/\p{Surrogate}/gu, '?')),
        });
        expect(decodeLink(encodeExperiment(experiment)).experiment).toEqual(experiment);
      }),
      { numRuns: 30 },
    );
  });
});

it('a name is one line that cannot turn the sentence around it', () => {
  expect(fileName(' a\n\u202Eb\u0000.csv ')).toBe('ab.csv');
  expect([...fileName('ü'.repeat(500))]).toHaveLength(80);
});

describe('the print of a text', () => {
  it('counts bytes', () => {
    expect(printOf('äb').size).toBe(3);
  });

  it('is that of this text alone: any change of a character, or two that change places', () => {
    const letter = fc.constantFrom(...'0123456789.,\n-');
    const index = fc.nat({ max: text.length - 2 });
    fc.assert(
      fc.property(index, letter, (at, to) => {
        const changed = text.slice(0, at) + to + text.slice(at + 1);
        const turned = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        for (const other of [changed, turned]) expect(isFileOf(markOf(text, ''), other)).toBe(other === text);
      }),
    );
  });
});
