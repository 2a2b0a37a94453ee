import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contender, Entry } from './contender';
import { startProgram } from './program';
import { withTemporaryFolder } from './temporaryFolder';
import {
  batches,
  factors,
  grid,
  learningRates,
  patterns,
  points,
  productSide,
  type WorkloadId,
  weightShapes,
  weightsOf,
} from './workloads';

/** Prints PyTorch's version and the library that multiplies its matrices: Debian's reference BLAS, say, is thirty times slower than OpenBLAS. */
const describe = `
import torch
torch.mm(torch.ones(8, 8), torch.ones(8, 8))
with open('/proc/self/maps') as maps: libraries = maps.read()
print(torch.__version__, next((name for name in ('mkl', 'openblas', 'blis', 'atlas', 'libblas') if name in libraries), ''))
`;

export interface Torch {
  readonly python: string;
  readonly version: string;
}

/** A Python that has PyTorch, or null. */
export function findTorch(): Torch | null {
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(python, ['-c', describe], { encoding: 'utf8' });
    if (status !== 0) continue;
    const version = stdout.trim();
    if (version.endsWith('libblas'))
      console.log('PyTorch has only the reference BLAS here: its figures stand for nothing (Debian: apt-get install libopenblas0)');
    return { python, version };
  }
  return null;
}

interface Work {
  readonly x: readonly Float32Array[];
  readonly weights: readonly Float32Array[];
  readonly shapes: readonly (readonly number[])[];
  readonly t?: readonly Float32Array[];
  readonly classes?: readonly Float32Array[];
  readonly factors?: readonly Float32Array[];
  readonly batch?: number;
  readonly learningRate?: number;
}

function workOf(workload: WorkloadId): Work {
  if (workload === 'W6') return { x: [], weights: [], shapes: [], factors: factors() };
  const family = workload.slice(0, 2) as 'W1' | 'W2' | 'W3' | 'W4' | 'W5';
  if (family === 'W3') {
    const network = workload === 'W3a' ? 'W1' : 'W2';
    return { x: [grid()], weights: weightsOf(network), shapes: weightShapes[network] };
  }
  const network = workload === 'W5 LSTM' || workload === 'W5 RNN' ? workload : (family as 'W1' | 'W2' | 'W4');
  const { x, t, classes } = family === 'W1' || family === 'W2' ? points(family) : patterns(family);
  return {
    x: [x],
    ...(t.length > 0 ? { t: [t] } : { classes: [Float32Array.from(classes)] }),
    weights: weightsOf(network),
    shapes: weightShapes[network],
    batch: batches[family],
    learningRate: learningRates[family],
  };
}

/** What every engine is given, as pytorch.py reads it. */
function workFile({ x, t = [], classes = [], factors: pair = [], weights, shapes, batch, learningRate }: Work): Buffer {
  const lengths = (arrays: readonly Float32Array[]) => arrays.map(({ length }) => [length]);
  const squares = pair.map(() => [productSide, productSide]);
  const header = { x: lengths(x), t: lengths(t), classes: lengths(classes), factors: squares, weights: shapes, batch, learningRate };
  const arrays = [...x, ...t, ...classes, ...pair, ...weights];
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...arrays.map(({ buffer }) => Buffer.from(buffer))]);
}

/** PyTorch's layouts for a workload. */
const layoutsOf = (workload: WorkloadId): readonly string[] =>
  ['W2', 'W3a', 'W3b', 'W4 train', 'W4 infer'].includes(workload) ? ['default', 'best layout'] : ['default'];

const script = fileURLToPath(new URL('./pytorch.py', import.meta.url));

/** @throws Error with what it printed where it fails */
const startLayout = (python: string, workload: WorkloadId, layout: string): Promise<Contender> =>
  withTemporaryFolder(async (folder) => {
    const file = join(folder, 'work.bin');
    writeFileSync(file, workFile(workOf(workload)));
    return startProgram(python, [script, file, workload, layout]);
  });

/** PyTorch on a workload, a process of one thread for each layout. */
export const torchEntries = (python: string, workload: WorkloadId): Entry[] =>
  layoutsOf(workload).map((layout) => ({
    environment: 'python',
    engine: `PyTorch ${layout}`,
    start: () => startLayout(python, workload, layout),
  }));
