import { nodeSimdHosts } from '../scripts/simdModule';
import { plainKernels } from '../src/engine/kernels/kernels';
import { simdKernels } from '../src/engine/kernels/simd/simdKernels';
import { benchWorkloads } from './workloads';

// One precision a process: loops that have seen both kinds of arrays are slower in each. Prints the figures as JSON.
const host = process.argv[2] === 'single' ? nodeSimdHosts().single : null;
console.log(JSON.stringify(benchWorkloads(host ? () => simdKernels(host) : plainKernels)));
