import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figures } from './peer';
import { batches, factors, grid, learningRates, patterns, points, type WorkloadId, weightShapes, weightsOf } from './workloads';

/** A Python that has PyTorch, or null. */
export function findTorch(): string | null {
  return ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', 'import torch']).status === 0) ?? null;
}

/** What every engine is given, as pytorch.py reads it. */
function workOf(workload: WorkloadId) {
  if (workload === 'W6') return { x: [], weights: [], factors: factors().map((factor) => [...factor]) };
  const family = workload.slice(0, 2) as 'W1' | 'W2' | 'W3' | 'W4' | 'W5';
  const network: keyof typeof weightShapes =
    workload === 'W3a'
      ? 'W1'
      : workload === 'W3b'
        ? 'W2'
        : workload === 'W5 LSTM' || workload === 'W5 RNN'
          ? workload
          : (family as 'W1' | 'W2' | 'W4');
  const weights = weightsOf(network).map((values, k) => ({ shape: weightShapes[network][k], values: [...values] }));
  if (family === 'W3') return { x: [...grid()], weights };
  const { x, t, classes } = family === 'W1' || family === 'W2' ? points(family) : patterns(family);
  return { x: [...x], t: [...t], classes: [...classes], batch: batches[family], learningRate: learningRates[family], weights };
}

/** PyTorch's figures by layout, in a process of one thread. @throws Error with what it printed where it fails */
export function measureTorch(
  python: string,
  workload: WorkloadId,
  quick: boolean,
): { version: string; figures: Readonly<Record<string, Figures>> } {
  const file = join(mkdtempSync(join(tmpdir(), 'descent-')), 'work.json');
  writeFileSync(file, JSON.stringify(workOf(workload)));
  const script = fileURLToPath(new URL('./pytorch.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [script, file, workload, ...(quick ? ['quick'] : [])], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`PyTorch on ${workload}: ${stderr}`);
  return JSON.parse(stdout.replaceAll('NaN', 'null'));
}
