import { describe, expect, it } from 'vitest';
import { packed, sheetOf, xlsxParts } from '../../tests/spreadsheets';
import { readTable } from '../data/tableFile/openTable';
import { openTableFile } from './tableFiles';

// Where there are no workers, as here, the page reads by itself.

const rows = Array.from({ length: 60_000 }, (_, n) => `${n % 97},${(n * 7) % 31},${n % 5 === 0 ? '' : n % 2 ? 'yes' : 'no'}`);
const text = ['a,b,c', ...rows].join('\n');
const large = () => new File([text], 'large.csv');

describe('a table that is open', () => {
  it('is read as at one go, and tells of its progress', async () => {
    const told: number[] = [];
    const reading = await openTableFile(large()).read({}, (done) => told.push(done));
    expect(reading?.table).toEqual(readTable(text).table);
    expect(told.length).toBeGreaterThan(1);
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  it('gives the last of several choices', async () => {
    const file = openTableFile(large());
    const [first, second, third] = await Promise.all([
      file.read({}),
      file.read({ columns: { 0: { role: 'target' } } }),
      file.read({ columns: { 1: { role: 'target' } } }),
    ]);
    expect([first, second]).toEqual([null, null]);
    expect(third?.table?.target).toBe('b');
  });

  it('is given up when it is closed, and read again when it is asked for again', async () => {
    const file = openTableFile(large());
    const asked = file.read({});
    file.stop();
    expect(await asked).toBe(null);
    expect((await file.read({}))?.table?.target).toBe('c');
  });

  it('names the first rows that were left out, and all on request', async () => {
    const file = openTableFile(text);
    const reading = await file.read({});
    expect([reading?.problems.length, reading?.leftOut]).toEqual([200, 12_000]);
    const lines: number[] = [];
    for await (const part of file.leftOut()) lines.push(...part.map(({ line }) => line));
    expect(lines).toEqual(readTable(text).problems.map(({ line }) => line));
  });

  it('may be a spreadsheet', async () => {
    const sheet = sheetOf([['a', 'b'], ...Array.from({ length: 9 }, (_, n) => [n, 2.5 * n])]);
    const file = openTableFile(new File([packed(xlsxParts({ sheets: [{ name: 'One', xml: sheet }] })) as BlobPart], 'one.xlsx'));
    expect((await file.read({}))?.choices).toMatchObject({ encoding: 'xlsx', sheet: 'One' });
  });

  it('that cannot be read is said to be so', async () => {
    const gone = new File(['a,b\n1,2'], 'gone.csv');
    gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    await expect(openTableFile(gone).read({})).rejects.toThrow();
  });
});
