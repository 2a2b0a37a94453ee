import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contender, Entry } from './contender';
import { startProgram } from './program';
import { withTemporaryFolder } from './temporaryFolder';

const source = fileURLToPath(new URL('./peak.c', import.meta.url));

/** @throws Error where the processor has no such instruction */
const startPeak = (kind: string): Promise<Contender | string> =>
  withTemporaryFolder(async (folder) => {
    const program = join(folder, 'peak');
    if (spawnSync('gcc', ['-O2', '-o', program, source]).status !== 0) return 'no compiler for peak.c';
    return startProgram(program, [kind]);
  });

/** The processor's limits with four singles at a time. */
export const peaks: readonly Entry[] = [
  { environment: 'native', engine: 'peak: fused', start: () => startPeak('fma') },
  { environment: 'native', engine: 'peak: multiply and add', start: () => startPeak('mulAdd') },
];
