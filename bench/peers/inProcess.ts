import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { nodeSimdBinaries } from '../../scripts/simdModule';
import { measure } from './peer';
import { peers } from './peers';
import type { WorkloadId } from './workloads';

// One engine and one workload a process: PEER WORKLOAD [quick]. The last line is the figures as JSON.
const [peer, workload, quick] = process.argv.slice(2);
const tfjsPath = `${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))}/`;
const figures = await measure(await peers[peer](), workload as WorkloadId, { binaries: nodeSimdBinaries(), tfjsPath }, quick === 'quick');
console.log(JSON.stringify(figures));
