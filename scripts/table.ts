import { readFileSync } from 'node:fs';
import { tableLimits } from '../src/data/tableFile/choices';
import { prepareFor, readTable } from '../src/data/tableFile/openTable';
import { summaryOf } from '../src/data/tableFile/tableSummary';
import { inEnglish } from '../src/ui/words/inEnglish';
import { fail, readArguments } from './commandLine';

// npm run table -- FILE [--sheet NAME] [--target NAME]… [--json]: how a file is read by itself, by the code of the page's dialog
const words = await inEnglish.part('train');

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    return fail(words('table.unreadable', { file, reason: (error as Error).message }));
  }
}

const { positionals, values } = readArguments(
  {
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      sheet: { type: 'string' },
      target: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  },
  words('table.usage'),
);
const [file] = positionals;
if (values.help) {
  console.log(words('table.usage'));
  process.exit();
}
if (file === undefined || positionals.length > 1) fail(words('table.usage'));
const bytes = bytesOf(file);
if (bytes.length > tableLimits.bytes) fail(words('table.tooLarge', { file, bytes: bytes.length, most: tableLimits.bytes }));
await prepareFor(bytes);
const alone = readTable(bytes, { sheet: values.sheet });

/** Places of the columns that are to be the target. */
const targets = (values.target ?? []).map((name) => {
  const place = alone.columns.findIndex((column) => column.name === name);
  return place >= 0 ? place : fail(words('table.noColumn', { file, name, names: alone.columns.map((column) => column.name) }));
});
const reading =
  targets.length === 0
    ? alone
    : readTable(bytes, {
        sheet: values.sheet,
        columns: Object.fromEntries(
          targets.map((place) => [place, { role: 'target' as const, ...(targets.length > 1 && { kind: 'number' as const }) }]),
        ),
      });
for (const place of targets) {
  const { name, role, reason } = reading.columns[place];
  if (role !== 'target') fail(words('table.noTarget', { name, reason: inEnglish.say(reason) }));
}
if (values.sheet !== undefined && reading.choices.sheet !== values.sheet)
  fail(words('table.noSheet', { file, sheet: values.sheet, sheets: reading.sheets }));
const summary = summaryOf(reading, (reason) => inEnglish.say(reason));
if (values.json) console.log(JSON.stringify(summary, null, 2));
else {
  console.log(words('table.read', summary));
  const names = ['name', 'role', 'kind', 'missing', 'reason'] as const;
  const rows = [
    names.map((name) => words(`table.${name}`)),
    ...summary.columns.map((column) => names.map((name) => column[name].replace(/\s+/g, ' ').slice(0, 60))),
  ];
  const widths = names.map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
  console.log(reading.problem ? inEnglish.say(reading.problem) : words('table.task', summary));
}
process.exitCode = reading.problem ? 1 : 0;
if (reading.problem && values.json) console.error(inEnglish.say(reading.problem));
