import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchAllocations } from './allocations';
import { benchEndurance } from './endurance';
import { benchGrowth } from './growth';
import { benchImageTimes } from './imageTimes';
import { benchInp, inpExperiments } from './inp';
import { refuseUnknown } from './known';
import { benchPeers } from './peers/bench';
import { peersOptions } from './peers/options';
import { benchPlay } from './play';
import { benchViews } from './views';

// npm run bench [-- PART …] [--json FILE], and for the part `peers` [--quick] [--only W1,W4] [--env chromium,node,python]
// [--engines "descent single,ConvNetJS"], for `inp` [--only default,wine] [--every 4], for `images`
// [--only mnist,digits] [--seeds 5]: figures of one run, shown as they come.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    every: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    env: { type: 'string' },
    engines: { type: 'string' },
  },
});

/** Endurance, allocations, images and inp take minutes, and change seldom. */
const usual = ['play', 'peers', 'growth', 'views'];
const chosen = positionals.length > 0 ? positionals : usual;
const isChosen = (part: string) => chosen.includes(part);
// what does not exist is refused before anything is measured
const ofPeers = isChosen('peers') ? peersOptions(values) : null;
const ofInp = isChosen('inp') ? inpExperiments(values.only) : [];
const parts: Readonly<Record<string, () => unknown>> = {
  play: benchPlay,
  peers: () => ofPeers && benchPeers(ofPeers),
  growth: benchGrowth,
  endurance: benchEndurance,
  allocations: benchAllocations,
  views: benchViews,
  images: () => benchImageTimes(Number(values.seeds), values.only?.split(',')),
  inp: () => benchInp(ofInp, Number(values.every)),
};
refuseUnknown(positionals, 'part', Object.keys(parts));
const figures: Record<string, unknown> = { date: new Date().toISOString() };
for (const name of chosen) {
  console.log(`\n▸ ${name}`);
  figures[name] = await parts[name]();
}
if (values.json) writeFileSync(values.json, JSON.stringify(figures, null, 2));
