import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../ui/words/inEnglish';
import { readKept, writeKept } from '../keptTable';
import { kinds, missingPolicies, type PartialChoices, roles, separators } from './choices';
import { readTable } from './openTable';
import type { TableReading } from './reading';

const folder = new URL('../../../tests/tables/', import.meta.url);
const names = readdirSync(folder);
const files = names.map((name) => new Uint8Array(readFileSync(new URL(name, folder))));

const encoders = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-16le': (text: string) => Uint8Array.from([...`\uFEFF${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
  'utf-16be': (text: string) => Uint8Array.from([...`\uFEFF${text}`].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255])),
  'windows-1252': (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0)),
};

const grouped = (whole: string, mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
type Write = (value: number) => string;
const styles: readonly { readonly commas: boolean; readonly write: Write }[] = [
  { commas: false, write: (value) => value.toFixed(2) },
  { commas: true, write: (value) => value.toFixed(2).replace('.', ',') },
  { commas: false, write: (value) => value.toExponential(6) },
  { commas: true, write: (value) => ((w, f) => `${grouped(w, '.')},${f}`)(...(value.toFixed(2).split('.') as [string, string])) },
  { commas: true, write: (value) => ((w, f) => `${grouped(w, ',')}.${f}`)(...(value.toFixed(2).split('.') as [string, string])) },
  { commas: false, write: (value) => `$${value.toFixed(2)}` },
];
const quoted = (cell: string, separator: string) =>
  cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

describe('a table written in any way', () => {
  const numbers = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('Löwe', 'Bär', 'Maus')),
    { minLength: 12, maxLength: 30 },
  );
  it('reads back equal', () => {
    const ways = fc.record({
      rows: numbers,
      separator: fc.constantFrom(...separators),
      style: fc.constantFrom(...styles),
      encoding: fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[])),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      heading: fc.boolean(),
    });
    fc.assert(
      fc.property(ways, ({ rows, separator, style, encoding, end, heading }) => {
        const cells = rows.map(([a, b, word]) => [style.write(a / 100), style.write(b / 100), word]);
        const all = [...(heading ? [['Höhe', 'Größe', 'Tier']] : []), ...cells];
        const text = all.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join(end);
        const { choices, columns, table } = readTable(encoders[encoding](text), {
          columns: { 0: { role: 'input' }, 1: { role: 'input' } },
        });
        expect(choices).toMatchObject({ encoding, separator, heading });
        if (heading) expect(columns.map(({ name }) => name)).toEqual(['Höhe', 'Größe', 'Tier']);
        if (
          new Set(rows.map(([a]) => a)).size < 2 ||
          new Set(rows.map(([, b]) => b)).size < 2 ||
          new Set(rows.map(([, , w]) => w)).size < 2
        )
          return;
        const kept = rows.flatMap(([a, b]) => [a / 100, b / 100]);
        expect(table?.x.length).toBe(kept.length);
        for (const [i, value] of (table?.x ?? []).entries()) expect(value).toBeCloseTo(kept[i], 6 - Math.ceil(Math.log10(kept[i] + 1)));
        expect([...(table?.t ?? [])].map((k) => table?.classes[k])).toEqual(rows.map(([, , word]) => word));
      }),
      { numRuns: 150 },
    );
  });
});

/** What has to hold of every reading. */
function check(reading: TableReading): void {
  const { table, problem, columns, rows, problems } = reading;
  expect((table === null) !== (problem === null)).toBe(true);
  if (problem) expect(inEnglish.say(problem)).toMatch(/\S.*\.$/s);
  for (const { reason } of problems.slice(0, 20)) expect(inEnglish.say(reason)).not.toMatch(/undefined|NaN\b.*NaN/);
  expect(rows.used <= rows.usable && rows.usable <= rows.read).toBe(true);
  if (!table) return;
  const width = table.inputs.length;
  const { further = [] } = table;
  expect([table.x, table.t, ...further.map(({ t }) => t)].every((values) => values.every(Number.isFinite))).toBe(true);
  expect([table.x.length, table.t.length, rows.used]).toEqual([table.rowCount * width, table.rowCount, table.rowCount]);
  expect(width >= 1 && width <= 32 && table.rowCount <= 5000 && table.classes.length <= 20).toBe(true);
  expect(new Set([...table.columns]).size).toBe(width + 1 + further.length);
  // nothing that the target is made of is an input
  const targets = columns.filter(({ role }) => role === 'target');
  if (further.length > 0) expect(targets.map(({ kind }) => kind)).toEqual(Array.from({ length: 1 + further.length }, () => 'number'));
  else expect(targets.length === 1 || targets.every(({ kind }) => kind === 'oneOf')).toBe(true);
  expect(columns.filter(({ role }) => role === 'input').length).toBeLessThanOrEqual(width);
  expect(readKept(writeKept(table))).toEqual(table);
}

describe('any roles', () => {
  const choice = fc.record(
    {
      role: fc.constantFrom(...roles),
      kind: fc.constantFrom(...kinds),
      missing: fc.constantFrom(...missingPolicies),
      decimal: fc.constantFrom('.', ','),
    },
    { requiredKeys: [] },
  );
  const choices = fc.record(
    {
      heading: fc.boolean(),
      separator: fc.constantFrom(...separators),
      decimal: fc.constantFrom('.', ','),
      columns: fc.dictionary(fc.nat({ max: 9 }).map(String), choice),
    },
    { requiredKeys: ['columns'] },
  );
  it('give finite numbers, and never the answer among the inputs', () => {
    const oneHot = new TextEncoder().encode(
      `x,p,q,r,d\n${Array.from({ length: 12 }, (_, n) => `${n},${[0, 1, 2].map((k) => Number(n % 3 === k))},2021-01-${n + 10}`).join('\n')}`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...names, 'one-hot'), choices, (name, chosen) => {
        const bytes = files[names.indexOf(name)] ?? oneHot;
        const reading = readTable(bytes, chosen as PartialChoices);
        check(reading);
        if (bytes !== oneHot || !reading.table || reading.columns.length !== 5) return;
        const { labels, inputs } = reading.table;
        const isOne = reading.columns.some(({ role }, i) => role === 'target' && i >= 1 && i <= 3);
        if (isOne) expect(labels.slice(0, inputs.length).some((label) => /^[pqr]\b/.test(label))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('damaged files', () => {
  const signs = [...',;\t|"\'\n\r#%@{}.-0 1e?\0', '\ud83d', 'é', 'NA', '""', '1e999', '=', 'sep=', '@data\n', '@relation'];
  const damage = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 40 }),
      sign: fc.constantFrom(...signs),
      times: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 6 },
  );
  it('never throw and are read in an instant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), damage, (name, places) => {
        let text = new TextDecoder('windows-1252').decode(files[names.indexOf(name)]);
        for (const { at, cut, sign, times } of places) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + sign.repeat(times) + text.slice(from + cut);
        }
        const start = performance.now();
        check(readTable(Uint8Array.from(text, (c) => c.charCodeAt(0))));
        check(readTable(text));
        expect(performance.now() - start).toBeLessThan(2000);
      }),
      { numRuns: 250 },
    );
  });

  it('nor do bytes that are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(readTable(bytes))),
      { numRuns: 300 },
    );
  });
});
