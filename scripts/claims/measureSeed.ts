import { loadAllParts } from '../../src/engine/part';
import { measured } from './check';
import { claims } from './registry';

// A seed of a claim, on a core of its own.

const [id, seed] = process.argv.slice(2);
await loadAllParts();
const claim = Object.values(claims)
  .flat()
  .find((one) => one.id === id);
if (!claim) throw new RangeError(`There is no claim “${id}”.`);
process.send?.(measured(claim, seed));
process.disconnect?.();
