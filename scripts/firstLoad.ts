import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// The compressed JavaScript that the first load of the built page transfers: its script and everything it imports or preloads.
const limitKilobytes = 250;
const page = readFileSync('dist/index.html', 'utf8');
const scripts = new Set([...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1]));
for (const script of scripts) {
  for (const [, imported] of readFileSync(`dist/${script}`, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    scripts.add(`assets/${imported}`);
}
const bytes = [...scripts].reduce((sum, script) => sum + gzipSync(readFileSync(`dist/${script}`)).length, 0);
const kilobytes = bytes / 1000;
console.log(`${scripts.size} scripts, ${kilobytes.toFixed(1)} kB of compressed JavaScript (limit ${limitKilobytes} kB)`);
process.exit(scripts.size > 0 && kilobytes < limitKilobytes ? 0 : 1);
