import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contender, Entry } from './contender';
import { startProgram } from './program';

const source = fileURLToPath(new URL('./peak.c', import.meta.url));

/** @throws Error where the processor has no such instruction */
async function startPeak(kind: string): Promise<Contender | string> {
  const folder = mkdtempSync(join(tmpdir(), 'descent-'));
  try {
    const program = join(folder, 'peak');
    if (spawnSync('gcc', ['-O2', '-o', program, source]).status !== 0) return 'no compiler for peak.c';
    return await startProgram(program, [kind]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The processor's limits with four singles at a time. */
export const peaks: readonly Entry[] = [
  { environment: 'native', engine: 'peak: multiply and add', start: () => startPeak('mulAdd') },
  { environment: 'native', engine: 'peak: fused', start: () => startPeak('fma') },
];
