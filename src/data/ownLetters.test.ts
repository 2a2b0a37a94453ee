import { describe, expect, it } from 'vitest';
import { withOwnData } from '../experiment/edits';
import { decodeLink } from '../experiment/link';
import { defaultExperiment } from '../experiment/normalize';
import { csvNames, csvReader, csvText } from './csv';
import { readLetters } from './letterFile/readLetters';
import { ownNames, ownText, usualLetters, writeNames, writeText } from './ownLetters';

await csvReader.load();

const request = (text: string, params: Readonly<Record<string, number>>) => ({
  text,
  params,
  examples: 500,
  noisePercent: 0,
  trainPercent: 80,
  seeds: { data: '1', split: '1' },
});

describe('letters of one’s own', () => {
  it('windows of a text read whole symbols, and its end is the test part', () => {
    const text = readLetters(`${'🌧️ in May. '.repeat(40)}${'😀 at the end! '.repeat(8)}`);
    const dataset = ownText(request(writeText(text), { steps: 12 }));
    const symbols = [...text.text];
    const windows = new Set(symbols.map((_, at) => symbols.slice(at, at + 13).join('')));
    const alphabet = [...(dataset.alphabet ?? '')];
    expect(dataset.classes).toEqual(alphabet);
    for (let n = 0; n < 500; n++) {
      const read = Array.from(dataset.x.subarray(n * 12, n * 12 + 12), (k) => alphabet[k]);
      const next = alphabet[dataset.t[n * 12 + 11] as number];
      expect(windows.has(read.join('') + next)).toBe(true);
      if (n >= dataset.trainCount) expect(symbols.lastIndexOf('M')).toBeLessThan(symbols.length - 100);
    }
    const trained = dataset.x.subarray(0, dataset.trainCount * 12);
    expect([...trained].some((k) => alphabet[k] === '!')).toBe(symbols.indexOf('!') < Math.floor(symbols.length * 0.8));
  });

  it('every name is in one part, whatever its case', () => {
    const names = Array.from({ length: 40 }, (_, n) => `${'BCDFGHJK'[n % 8]}${'aeiou'[n >> 3]}l`);
    const dataset = ownNames(
      request(writeNames(readLetters([...names, ...names.map((name) => name.toUpperCase())].join('\n'))), { steps: 5 }),
    );
    const alphabet = [...(dataset.alphabet ?? '')];
    const read = Array.from({ length: 40 }, (_, n) =>
      Array.from(dataset.x.subarray(n * 6, n * 6 + 4), (k) => alphabet[k])
        .join('')
        .trim(),
    );
    expect(new Set(read)).toEqual(new Set(names.map((name) => name.toLowerCase())));
    expect([read.length, dataset.x.length / 6, dataset.trainCount]).toEqual([40, 40, 32]);
  });

  it.each([
    [[], 9],
    [['Bartholomäus'], 12],
    [['Wolfeschlegelstein'.repeat(3)], 9],
    [Array.from({ length: 20 }, () => 'Wolfeschlegelstein'), 18],
    [Array.from({ length: 20 }, () => 'Wolfeschlegelstein'.repeat(3)), 30],
  ])('all names are read, but for few that are far longer: %j', (others, steps) => {
    const names = Array.from({ length: 40 }, (_, n) => `Elisabeth`.slice(0, 3 + (n % 7)));
    expect(usualLetters(writeNames({ names: [...names, ...others] }))).toEqual({ steps });
  });

  it('refuses too little, and too many symbols', () => {
    expect(() => ownText(request('#text\nshort', { steps: 8 }))).toThrow(/letters.tooFew/);
    expect(() => ownNames(request('#names\na\nb\n', { steps: 8 }))).toThrow(/letters.tooFew/);
    const many = Array.from({ length: 300 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('');
    expect(() => ownText(request(`#text\n${many}`, { steps: 8 }))).toThrow(/letters.tooMany/);
  });

  it('become the data of their kind, trained by its recipe, and a link carries them', () => {
    const names = `#names\n${Array.from({ length: 12 }, (_, n) => `name${'abcdefghijkl'[n]}`).join('\n')}\n`;
    const experiment = withOwnData(defaultExperiment(), 'text', { csv: names });
    expect(experiment.dataset).toMatchObject({ id: csvNames.id, params: { steps: 5 } });
    expect(experiment.hidden[0]?.kind).toBe('lstm');
    expect(withOwnData(defaultExperiment(), 'text', { csv: `#text\n${'word '.repeat(60)}` }).dataset.id).toBe(csvText.id);
    const { experiment: linked, notes } = decodeLink(`data=csvNames&csv=${encodeURIComponent(names)}`);
    expect([linked.csv, notes]).toEqual([names, []]);
  });
});
