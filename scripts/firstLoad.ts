import { builtFiles, firstLoadKilobytes } from './builtFiles';

// What the built page transfers, gzip -9: the first load as a whole, what comes right after included, and each chunk, within their budgets.

/** By the chunk's name, in kB; a chunk that is no row here is a small one. */
const budgets: Readonly<Record<string, number>> = {
  'index.html': 1,
  'page.js': 137,
  'page.css': 8.5,
  'page and worker': 53.6,
  'worker.js': 237.5, // the whole worker as text, where a page has no origin
  'imageParts.js': 18.6, // the maps and the pad in it
  'roadParts.js': 15.5,
  'Microscope.js': 12.5,
  'neighbourMap.js': 11, // umap-js
  'jobRunner.js': 12,
  'dataFiles.js': 9.5,
  'Dialog.js': 14,
  'CsvDialog.js': 15, // and what reads any table
  'sequenceParts.js': 12,
  'Backprop.js': 11,
  'Race.js': 13,
  'Sweep.js': 11,
  'giveFile.js': 12.5, // reads tables
  'Workbench.js': 13.5,
  'Compare.js': 12,
  'tableReader.js': 21.5, // what a table is written like, by guess; series with holes, times in any spelling; encodings of before Unicode; several targets, totals, even columns
  'readSpreadsheet.js': 11.5, // unpacks and reads XML, by two libraries
  'words/sentences.js': 9.5, // all that data, runs and jobs say
  'matrix.js': 15.8,
  'simd.js': 25.5,
  'simdFused.js': 25.5,
};
const smallKilobytes = 9;

const files = builtFiles();
const rows = new Map<string, { bytes: number; isFirst: boolean }>();
for (const { name, bytes, isFirst } of files) {
  rows.set(name, { bytes: bytes + (rows.get(name)?.bytes ?? 0), isFirst: isFirst || (rows.get(name)?.isFirst ?? false) });
}
let failed = 0;
const check = (name: string, bytes: number, kilobytes: number, when: string) => {
  const isOver = bytes > 1000 * kilobytes;
  if (isOver) failed++;
  console.log(
    `${isOver ? 'OVER' : '    '} ${(bytes / 1000).toFixed(1).padStart(6)} of ${String(kilobytes).padStart(3)} kB  ${name}, ${when}`,
  );
};
for (const [name, { bytes, isFirst }] of [...rows].sort(([, a], [, b]) => Number(b.isFirst) - Number(a.isFirst) || b.bytes - a.bytes)) {
  check(name, bytes, budgets[name] ?? smallKilobytes, isFirst ? 'first' : 'on demand');
}
for (const name of Object.keys(budgets)) {
  if (rows.has(name)) continue;
  failed++;
  console.log(`GONE ${name} has a budget, but there is no such chunk`);
}
const first = files.filter(({ isFirst }) => isFirst).reduce((sum, { bytes }) => sum + bytes, 0);
check('the first load as a whole', first, firstLoadKilobytes, `${files.filter(({ isFirst }) => isFirst).length} files`);
process.exit(failed === 0 ? 0 : 1);
