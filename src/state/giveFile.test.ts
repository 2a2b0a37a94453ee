import { beforeAll, describe, expect, it } from 'vitest';
import { packed, sheetOf, xlsxParts } from '../../tests/spreadsheets';
import { csvReader } from '../data/csv';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { missingFile } from '../experiment/ownFile';
import { beginWith, useExperiment } from './experimentStore';
import { giveFile } from './giveFile';
import { loadTable } from './loadTable';
import { openTableFile } from './tableFiles';

// Whoever opens a link that has no room for its file gives the file as it was, not what was read of it.

const rows = Array.from({ length: 1200 }, (_, n) => [
  `${String(1 + (n % 12)).padStart(2, '0')}/${String(1 + (Math.floor(n / 12) % 12)).padStart(2, '0')}/${1900 + Math.floor(n / 144)}`,
  (n * 7) % 97,
  n * 0.5,
]);
const text = ['day,count,level', ...rows.map((cells) => cells.join(','))].join('\n');
const textFile = new File([text], 'levels.csv');
const sheet = new File(
  [packed(xlsxParts({ sheets: [{ name: 'A', xml: sheetOf([['day', 'count', 'level'], ...rows]) }] })) as BlobPart],
  'levels.xlsx',
);

beforeAll(() => csvReader.load());

describe.each([
  ['a text', textFile],
  ['a spreadsheet', sheet],
] as const)('%s', (_, file) => {
  it.each([
    ['as it is read by itself', {}],
    ['with another target', { columns: { 1: { role: 'target' as const } } }],
    [
      'as a series, its days before the months',
      { rowsAre: 'series' as const, dayFirst: true, columns: { 1: { role: 'target' as const } } },
    ],
  ])('is taken for what was kept of it %s', async (_kind, choices) => {
    const table = openTableFile(file);
    await table.read(choices);
    const kept = (await table.kept()) ?? '';
    beginWith(decodeLink('data=xor').experiment, []);
    loadTable(kept, file.name);
    const link = encodeExperiment(useExperiment.getState().experiment);
    beginWith(decodeLink(link).experiment, []);
    expect(missingFile(useExperiment.getState().experiment)).not.toBeNull();
    expect(await giveFile(new File(['a,b\n1,2\n2,3'], 'other.csv'))).toMatchObject({ key: 'ownFiles.wrong' });
    expect(await giveFile(file)).toBe(null);
    expect(useExperiment.getState().experiment.csv).toBe(kept);
    expect(encodeExperiment(useExperiment.getState().experiment)).toBe(link);
  });
});
