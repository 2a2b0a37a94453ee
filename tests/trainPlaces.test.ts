import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'descent-train-'));
afterAll(() => rmSync(folder, { recursive: true }));

const train = (...options: string[]) =>
  new Promise<{ code: number | string | null | undefined; out: string; said: string }>((resolve) =>
    execFile('node_modules/.bin/tsx', ['scripts/train.ts', '#data=xor', '--epochs', '1', ...options], { cwd: root }, (error, out, said) =>
      resolve({ code: error ? error.code : 0, out, said }),
    ),
  );

it.each(['save', 'json'])(
  'a place that cannot be written to (--%s) is refused in a sentence before the first epoch',
  async (option) => {
    const place = join(folder, 'no', 'such', 'folder');
    const { code, out, said } = await train(`--${option}`, place);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(said).toContain(`${place} cannot be written to: `);
    expect(said).not.toContain(' at ');
  },
  60_000,
);

it('what is saved where it goes on from is not emptied by the trial', async () => {
  const place = join(folder, 'run');
  await train('--save', place);
  const first = readFileSync(place).length;
  expect(first).toBeGreaterThan(0);
  const { code, said } = await train('--resume', place, '--save', place);
  expect({ code, said }).toEqual({ code: 0, said: '' });
}, 60_000);
