import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { inEnglish } from '../../../ui/words/inEnglish';
import { readTable } from '../openTable';
import { jsonTables } from './jsonText';

beforeAll(() => jsonTables.load());
const houses = [
  { rooms: 3, area: 70.5, town: 'Rome', price: 210 },
  { rooms: 2, area: 1e-3, town: 'Oslo, the old "one"', price: 180 },
  { rooms: 4, area: 88, town: 'Rome', price: 300 },
];
const names = Object.keys(houses[0]);
const lists = houses.map((house) => Object.values(house));
const forms: readonly (readonly [string, string])[] = [
  ['a list of objects', JSON.stringify(houses)],
  ['the same with blanks and a mark', `\uFEFF\n ${JSON.stringify(houses, null, 2)}\n`],
  ['a list in an object', JSON.stringify({ status: 'ok', results: houses })],
  ['names and rows', JSON.stringify({ columns: names, index: [0, 1, 2], data: lists })],
  ['columns as lists', JSON.stringify(Object.fromEntries(names.map((name, i) => [name, lists.map((row) => row[i])])))],
  [
    'columns by row',
    JSON.stringify(Object.fromEntries(names.map((name, i) => [name, Object.fromEntries(lists.map((row, n) => [n, row[i]]))]))),
  ],
  ['a list of lists, the first of names', JSON.stringify([names, ...lists])],
  ['an object a line', houses.map((house) => JSON.stringify(house)).join('\r\n\n')],
];

describe('a table in JSON', () => {
  it.each(forms)('%s is the table that it says', (_, text) => {
    const { table, choices, columns } = readTable(new TextEncoder().encode(text));
    expect([choices.separator, choices.heading, columns.map(({ name }) => name)]).toEqual([null, true, names]);
    expect(table?.labels).toEqual(['rooms', 'area', 'town = Rome', 'price']);
    expect([...(table?.x ?? [])]).toEqual([3, 70.5, 1, 2, 1e-3, 0, 4, 88, 1]);
    expect([...(table?.t ?? [])]).toEqual([210, 180, 300]);
  });

  it('without a value in a cell leaves the row out, whether it is null or not said', () => {
    const { rows, problems } = readTable('[{"a":1,"b":2.5},{"a":null,"b":3},{"b":4},{"a":4,"b":5.5},{"a":5,"b":1}]');
    expect([rows.read, rows.used, problems.map(({ line }) => line)]).toEqual([5, 3, [2, 3]]);
  });

  it.each([
    ['[{"a":1,"where":{"x":1}},{"a":2,"where":null}]', /“where” holds lists or objects/],
    ['{"type":"FeatureCollection"}', /No rows are found/],
    ['[]', /No rows are found/],
    ['[1,2,3]', /No rows are found/],
    ['[{"a":1,"b":2},{"a":', /broken off or damaged/],
  ])('%s says why it is none', (text, why) => {
    const { table, problem } = readTable(text);
    expect(table).toBeNull();
    expect(problem && inEnglish.say(problem)).toMatch(why);
  });

  it('is not what only begins with a bracket', () => {
    const { table } = readTable('[m],[s]\n1,2.5\n2,3.5\n3,1.5');
    expect(table?.labels).toEqual(['[m]', '[s]']);
  });

  it('of any values never throws, and says a sentence where there is no table', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(200), (text, cut) => {
        for (const each of [text, text.slice(0, cut), `${text}\n${text}`]) {
          const { table, problem } = readTable(each);
          expect((table === null) !== (problem === null)).toBe(true);
          if (problem) expect(inEnglish.say(problem)).toMatch(/\.$/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
