import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readKept, writeKept } from '../src/data/keptTable';
import { readSeries, writeSeries } from '../src/data/ownSeries';
import { readTable } from '../src/data/tableFile/openTable';
import { spreadsheets as spreadsheetReader } from '../src/data/tableFile/spreadsheet/packed';
import { createRng, type Rng } from '../src/engine/rng';
import { areImagesAnswered, damagedImages } from '../tests/damagedImages';
import { attemptTrack } from '../tests/damagedTracks';
import { odsParts, odsTableOf, packed, sheetOf, xlsxParts } from '../tests/spreadsheets';

// npm run fuzz -- [--only tables|spreadsheets|pictures|tracks] [--count N] [--seed S]: damaged inputs of every kind, a line a kind; ends with 1 where one throws, hangs
// or gives what is no number

const folder = new URL('../tests/tables/', import.meta.url);
const slowMs = 1000;
const signs = [...',;\t|"\'\n\r#%@{} -01e?.$€\0', '""', '1e999', 'NA', '@data\n', 'sep=;\n'].map((sign) => new TextEncoder().encode(sign));

interface Kind {
  readonly name: string;
  /** @throws Error where an input is not answered as it should be @returns what went in, for the report */
  attempt(rng: Rng): { readonly input: string; readonly run: () => void | Promise<void> };
}

const whole = (rng: Rng, below: number) => Math.floor(rng.uniform() * below);

/** A file with parts of it cut, put in and doubled. */
function damaged(bytes: Uint8Array, rng: Rng): Uint8Array {
  let all = [...bytes];
  for (let k = whole(rng, 8); k > 0; k--) {
    const at = whole(rng, all.length + 1);
    const sign = Array.from({ length: whole(rng, 4) }, () => [...signs[whole(rng, signs.length)]]).flat();
    all.splice(at, Math.floor(rng.uniform() ** 2 * 80), ...sign);
    if (rng.uniform() < 0.05) all = all.concat(all.slice(0, at));
  }
  return Uint8Array.from(all);
}

const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder)));

/** @throws Error where rows are no series that can be kept, and no sentence says why */
function isSeriesAnswered(bytes: Uint8Array): void {
  const { series, problem } = readTable(bytes, { rowsAre: 'series' });
  if ((series === null) === (problem === null)) throw new Error('neither a series nor a sentence');
  if (!series) return;
  const again = readSeries(writeSeries(series));
  if (again?.label !== series.label || String(again.values) !== String(series.values)) throw new Error('a series is not kept as read');
}

/** @throws Error where a file is not answered as it should be */
function isAnswered(bytes: Uint8Array): void {
  const { table, problem, canBeSeries } = readTable(bytes);
  if ((table === null) === (problem === null)) throw new Error('neither a table nor a sentence');
  if (canBeSeries) isSeriesAnswered(bytes);
  if (!table) return;
  if (![...table.x, ...table.t].every(Number.isFinite)) throw new Error('not a finite number');
  const again = readKept(writeKept(table));
  if (JSON.stringify([again?.labels, again?.classes]) !== JSON.stringify([table.labels, table.classes]))
    throw new Error('not kept as read');
}

const shown = (bytes: Uint8Array) => JSON.stringify(new TextDecoder('latin1').decode(bytes));

const tables: Kind = {
  name: 'tables',
  attempt(rng) {
    const bytes = damaged(files[whole(rng, files.length)], rng);
    return { input: shown(bytes), run: () => isAnswered(bytes) };
  },
};

const rows = [
  ['when', 'size', 'kind', 'price'],
  ...Array.from({ length: 40 }, (_, n) => [`2021-03-${10 + (n % 20)}`, 1.5 * n, n % 3 === 0 ? 'a' : 'b', 1000 - n]),
];
const sheets = [
  { name: 'First', xml: `${sheetOf(rows)}<mergeCells><mergeCell ref="C3:C5"/></mergeCells>` },
  { name: 'Second', xml: sheetOf(rows.slice(5)) },
];
const archives = [
  xlsxParts({ sheets, formats: [0, 'yyyy\\-mm', 14], texts: '<si><t>shared</t></si>' }),
  odsParts(odsTableOf('First', rows) + odsTableOf('Second', rows.slice(5))),
];

/** Half of them are damaged in one of their parts, half as the archive that they are. */
const spreadsheets: Kind = {
  name: 'spreadsheets',
  attempt(rng) {
    const parts = { ...archives[whole(rng, archives.length)] };
    const names = Object.keys(parts);
    const isInside = rng.uniform() < 0.5;
    const name = names[whole(rng, names.length)];
    if (isInside) parts[name] = new TextDecoder().decode(damaged(new TextEncoder().encode(parts[name]), rng));
    const bytes = isInside ? packed(parts) : damaged(packed(parts), rng);
    return { input: isInside ? `${name}: ${JSON.stringify(parts[name])}` : shown(bytes), run: () => isAnswered(bytes) };
  },
};

/** Pictures, sets of images and what an experiment keeps of them. */
const pictures: Kind = {
  name: 'pictures',
  attempt(rng) {
    const given = damagedImages(rng, (bytes) => damaged(bytes, rng));
    return { input: given.name, run: () => areImagesAnswered(given) };
  },
};

const tracks: Kind = { name: 'tracks', attempt: attemptTrack };

const kinds: readonly Kind[] = [tables, spreadsheets, pictures, tracks];
await spreadsheetReader.load();

function readArguments() {
  try {
    return parseArgs({ options: { only: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' } } }).values;
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

const { only, count = '100000', seed = '7' } = readArguments();
const chosen = kinds.filter(({ name }) => only === undefined || name === only);
if (chosen.length === 0 || !(Number(count) > 0)) {
  console.error(`usage: npm run fuzz -- [--only ${kinds.map(({ name }) => name).join('|')}] [--count N] [--seed S]`);
  process.exit(1);
}
for (const { name, attempt } of chosen) {
  const rng = createRng(seed, name);
  let failed = 0;
  let slowest = 0;
  for (let n = 0; n < Number(count); n++) {
    const { input, run } = attempt(rng);
    const before = process.cpuUsage();
    try {
      await run();
      const { user, system } = process.cpuUsage(before); // of the work alone: a busy machine is slow, not wrong
      const ms = (user + system) / 1000;
      slowest = Math.max(slowest, ms);
      if (ms > slowMs) throw new Error(`${Math.round(ms)} ms`);
    } catch (error) {
      failed++;
      console.error(`${name} ${n}: ${(error as Error).message}\n${input.slice(0, 2000)}`);
    }
  }
  console.log(`${name}: ${count} tried, ${failed} failed, slowest ${slowest.toFixed(0)} ms`);
  if (failed > 0) process.exitCode = 1;
}
