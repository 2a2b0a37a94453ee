import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'descent-parity-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a trace that diverges is held against a run that does so too, and comes to its end', async () => {
  const [trace] = JSON.parse(readFileSync(join(root, 'tests/parity/diverging.json'), 'utf8'));
  // of a run that never diverged: what is not a number there is one here
  const other = {
    ...trace,
    epochs: trace.epochs.map((row: { lossTrain: number | null }) => ({ ...row, lossTrain: row.lossTrain ?? 0.5 })),
  };
  const file = join(folder, 'traces.json');
  writeFileSync(file, JSON.stringify([trace, other]));
  const out = await new Promise<string>((resolve) =>
    execFile('node_modules/.bin/tsx', ['scripts/parity.ts', file, '--exact'], { cwd: root, timeout: 30_000 }, (_, text) => resolve(text)),
  );
  const [same, different, sum] = out.split('\n');
  expect(same).toMatch(/^ok .* 38 numbers, the same doubles; diverged in epoch 68, as the trace does$/);
  expect(different).toMatch(/^FAIL .*; diverged in epoch 68, and the trace does not$/);
  expect(sum).toBe('1 passed, 1 failed');
}, 60_000);
