import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { nodeSimdBinaries } from '../../scripts/simdModule';
import { createAnswer, type Preparation, type Round } from './answer';
import { peers } from './peers';

// One engine and one workload a process, which is asked by messages.
const tfjsPath = `${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))}/`;
const options = { binaries: nodeSimdBinaries(), tfjsPath };
const answer = createAnswer(peers);
process.on('message', async (request: Omit<Preparation, 'options'> | Round) => {
  process.send?.(await answer('peer' in request ? { ...request, options } : request));
});
