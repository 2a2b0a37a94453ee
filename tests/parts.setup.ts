import { loadAllParts } from '../src/engine/part';
import '../src/experiment/linkParts';
import '../src/jobs/registry';
import '../src/probes/registry';
import '../src/run/runParts';
import '../src/run/typedPart';

// What the page fetches on demand is there from the start.
await loadAllParts();
