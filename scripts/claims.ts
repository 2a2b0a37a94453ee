import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { loadAllParts } from '../src/engine/part';
import { type Checked, judged, secondsTo } from './claims/check';
import { boundText, type Claim } from './claims/claim';
import { measuring } from './claims/measuring';
import { claims } from './claims/registry';
import { fail, readArguments } from './commandLine';
import { median } from './median';

// npm run claims -- GROUP … [--only ID,ID] [--fast] [--seeds N] [--times] [--json FILE]
const usage = `usage: npm run claims -- ${Object.keys(claims).join('|')} … [--only ID,ID] [--fast] [--seeds N] [--times] [--json FILE]`;

const refuse = (sentence: string) => fail(`${sentence}\n${usage}`, 2);

const { positionals, values } = readArguments(
  {
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      fast: { type: 'boolean' },
      seeds: { type: 'string' },
      times: { type: 'boolean' },
      json: { type: 'string' },
    },
  },
  usage,
  2,
);
const unknown = positionals.find((group) => !(group in claims));
if (unknown !== undefined) refuse(`There are no claims “${unknown}”.`);
const only = values.only?.split(',');
const groups = positionals.length > 0 ? positionals : Object.keys(claims);
const all = groups.flatMap((group) => claims[group] ?? []);
const missing = only?.find((id) => !all.some((claim) => claim.id === id));
if (missing !== undefined) refuse(`There is no claim “${missing}”.`);
const seeds = values.seeds === undefined ? Number.POSITIVE_INFINITY : Number(values.seeds);
if (!(seeds >= 1)) refuse(`--seeds takes a number of at least 1, not “${values.seeds}”.`);
const chosen = all
  .filter(({ id, isFast, within }) => (only ? only.includes(id) : (!values.fast || isFast) && (!values.times || within)))
  .map((claim): Claim => ({ ...claim, seeds: claim.seeds.slice(0, values.fast ? 1 : seeds) }));

const seconds = (value: number) => (Number.isFinite(value) ? `${value.toFixed(1)} s` : 'never');

/** How long the accuracies of a claim took, a line each. @returns whether all came in time */
function showTimes({ within = [] }: Claim, { measured }: Checked): boolean {
  const lines = within.map(({ accuracy, seconds: most }) => {
    const took = median(measured.map(({ course }) => secondsTo(course, accuracy)));
    const what = accuracy === undefined ? 'last epoch' : `${(100 * accuracy).toFixed(0)} %`;
    return { text: `    ${what} after ${seconds(took)} (at most ${most} s)${took <= most ? '' : ': TOO LATE'}`, isInTime: took <= most };
  });
  for (const { text } of lines) console.log(text);
  return lines.every(({ isInTime }) => isInTime);
}

await loadAllParts();
let failed = 0;
const report = new Map<string, object>();
// how long one takes is measured of one alone, in a process that ran nothing before it
const found = measuring(chosen, values.times ? { atOnce: 1, isFresh: true } : { atOnce: availableParallelism(), isFresh: false });
await Promise.all(
  chosen.map(async (claim) => {
    const { id, says, link, bound, keptIn, digits = 2 } = claim;
    const seedsFound = (await found.get(id)) ?? [];
    console.log(`${id}: ${says}\n    #${link}`);
    for (const { seed, value, course } of seedsFound) {
      console.log(`    seed ${seed}: ${value.toFixed(digits)} in ${seconds(secondsTo(course))}`);
    }
    const checked = judged(claim, seedsFound, all.find((whole) => whole.id === id)?.seeds.length);
    const how = keptIn === undefined ? `median ${checked.median.toFixed(digits)}` : `kept in ${checked.kept} of ${seedsFound.length}`;
    console.log(`    ${how} (${boundText(bound)})${checked.holds ? '' : ': DOES NOT HOLD'}`);
    const isInTime = !values.times || showTimes(claim, checked);
    if (!checked.holds || !isInTime) failed++;
    report.set(id, { id, says, link, bound, ...checked });
  }),
);
if (values.json)
  writeFileSync(
    values.json,
    JSON.stringify(
      chosen.map(({ id }) => report.get(id)),
      null,
      2,
    ),
  );
console.log(`${chosen.length - failed} of ${chosen.length} claims hold`);
process.exitCode = failed === 0 ? 0 : 1;
