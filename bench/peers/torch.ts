import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figures } from './peer';
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

/** A Python that has PyTorch, or null. */
export function findTorch(): string | null {
  return ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', 'import torch']).status === 0) ?? null;
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

/** PyTorch's figures by layout, in a process of one thread. @throws Error with what it printed where it fails */
export function measureTorch(
  python: string,
  workload: WorkloadId,
  quick: boolean,
): { version: string; figures: Readonly<Record<string, Figures>> } {
  const file = join(mkdtempSync(join(tmpdir(), 'descent-')), 'work.bin');
  writeFileSync(file, workFile(workOf(workload)));
  const script = fileURLToPath(new URL('./pytorch.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [script, file, workload, ...(quick ? ['quick'] : [])], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`PyTorch on ${workload}: ${stderr}`);
  return JSON.parse(stdout.replaceAll('NaN', 'null'));
}
