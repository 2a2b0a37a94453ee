import { loadAllParts } from '../src/engine/part';
import { nGramNats, seriesRivals } from './sequences/rivals';
import { rows } from './sequences/table';
import { loopOf } from './sequences/trained';

// npm run sequences -- [BEGINNING OF AN ID …, rivals] [--seeds N]: what the recipes of docs/sequences.md reach, seed by seed

await loadAllParts();
const given = process.argv.slice(2);
const at = given.indexOf('--seeds');
const most = at < 0 ? Number.POSITIVE_INFINITY : Number(given[at + 1]);
const wanted = at < 0 ? given : given.toSpliced(at, 2);
let broken = 0;
for (const { id, link, measure, bound, seeds, holds } of rows) {
  if (wanted.length > 0 && !wanted.some((beginning) => id.startsWith(beginning))) continue;
  const begun = performance.now();
  const count = Math.min(seeds, most);
  const found = Array.from({ length: count }, (_, k) => measure(loopOf(link, String(k + 1))));
  const keeps = (value: number) => ('atMost' in bound ? value <= bound.atMost : value >= bound.atLeast);
  const kept = found.filter(keeps).length;
  if (kept < Math.floor((holds * count) / seeds)) broken++;
  const seconds = (performance.now() - begun) / 1000 / count;
  console.log(
    `${id}\t${kept} of ${count} (wanted ${holds} of ${seeds}) ${JSON.stringify(bound)}\t${found.map((value) => value.toPrecision(4)).join(' ')}\t${seconds.toFixed(1)} s each`,
  );
}
const tell = (id: string, rivals: readonly (readonly [string, number])[]) => {
  for (const [name, value] of rivals) console.log(`${id}\t${name}\t${value.toPrecision(4)}`);
};
if (wanted.length === 0 || wanted.includes('rivals')) {
  tell('co2', seriesRivals('co2', 24));
  tell('temperature', seriesRivals('temperature', 12));
  tell('names', nGramNats('1'));
}
process.exitCode = broken > 0 ? 1 : 0;
