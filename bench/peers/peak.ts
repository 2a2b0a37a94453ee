import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contender } from './contender';
import { startProgram } from './program';

/** The processor's limits with four singles at a time, by name; none without a compiler for peak.c. */
export async function startPeaks(): Promise<Record<string, Contender>> {
  const program = join(mkdtempSync(join(tmpdir(), 'descent-')), 'peak');
  const source = fileURLToPath(new URL('./peak.c', import.meta.url));
  if (spawnSync('gcc', ['-O2', '-o', program, source]).status !== 0) {
    console.log('no compiler for peak.c: the share of the peak is not measured');
    return {};
  }
  const peaks: Record<string, Contender> = { 'peak: multiply and add': await startProgram(program, ['mulAdd']) };
  const fused = await startProgram(program, ['fma']).catch(() => null); // not every processor has it
  return fused ? { ...peaks, 'peak: fused': fused } : peaks;
}
