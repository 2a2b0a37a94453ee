import { loadAllParts } from '../../src/engine/part';
import type { SeedAsk } from './asks';
import { measuredTogether } from './check';
import { claims } from './registry';

// Seeds of claims, one after the other, on a core of its own.

await loadAllParts();
const all = Object.values(claims).flat();
process.on('message', ({ ids, seed }: SeedAsk) => {
  const asked = ids.map((id) => {
    const claim = all.find((one) => one.id === id);
    if (!claim) throw new RangeError(`There is no claim “${id}”.`);
    return claim;
  });
  process.send?.(measuredTogether(asked, seed));
});
