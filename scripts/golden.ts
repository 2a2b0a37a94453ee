import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadAllParts } from '../src/engine/part';
import { refusalOf } from '../src/run/sentences';
import { inEnglish } from '../src/ui/words/inEnglish';
import { fail, readArguments } from './commandLine';
import { double, inSingles } from './golden/precision';
import { runGolden } from './golden/run';

// npm run golden -- DIR [--precision single]: every reference case under a folder through the engine, a line a case.

const usage = 'usage: npm run golden -- DIR [--precision single]';

await loadAllParts();
const { positionals, values } = readArguments(
  { allowPositionals: true, options: { precision: { type: 'string', default: 'double' } } },
  usage,
  2,
);
const [folder, ...others] = positionals;
if (!folder || others.length > 0 || !['double', 'single', 'fused'].includes(values.precision)) fail(usage, 2);
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail(`There is no folder “${folder}”.`, 2);
const precision = values.precision === 'single' || values.precision === 'fused' ? inSingles(values.precision) : double;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .sort();

let passed = 0;
let failed = 0;
for (const file of files) {
  const sentence = failureOf(file);
  if (sentence === undefined) continue;
  if (sentence === null) passed++;
  else failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** Runs one file and prints its line. @returns null where it passed, undefined where the file holds no case */
function failureOf(file: string): string | null | undefined {
  try {
    const golden = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (Array.isArray(golden.cases) && !('kind' in golden)) return undefined; // the list of the others
    const { failure, worstRelativeError, compared } = runGolden(golden, precision);
    const sentence = failure ?? (compared === 0 ? 'nothing was compared' : null);
    const figures = `${compared} numbers, worst relative error ${worstRelativeError.toExponential(1)}`;
    console.log(`${sentence === null ? 'ok  ' : 'FAIL'} ${file}: ${figures}${sentence === null ? '' : `; ${sentence}`}`);
    return sentence;
  } catch (error) {
    const refusal = refusalOf(error);
    const sentence = refusal ? inEnglish.say(refusal) : error instanceof Error ? error.message : String(error);
    console.log(`FAIL ${file}: ${sentence}`);
    return sentence;
  }
}
