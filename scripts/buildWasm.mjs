// Compiles the SIMD kernels where they are not up to date. The modules are built, never committed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}src/engine/kernels/simd/assembly/`;
/** Targets of asconfig.json. */
const modules = { release: 'simd.wasm', fused: 'simdFused.wasm' };

/** @throws Error with a sentence where the compiler does not succeed */
export function buildWasm() {
  const sources = ['asconfig.json', 'package-lock.json', `${folder}../codes.ts`, ...readdirSync(folder).map((file) => folder + file)];
  const hash = createHash('sha256');
  for (const file of sources) hash.update(readFileSync(resolve(root, file)));
  const digest = hash.digest('hex');
  const stamp = `${root}build/simd.sources`;
  const isBuilt = [stamp, ...Object.values(modules).map((file) => `${root}build/${file}`)].every((file) => existsSync(file));
  if (isBuilt && readFileSync(stamp, 'utf8') === digest) return;
  mkdirSync(`${root}build`, { recursive: true });
  rmSync(stamp, { force: true });
  // written elsewhere and moved into place as a whole: another process may be reading, or building too
  for (const [target, file] of Object.entries(modules)) {
    const unfinished = `build/${process.pid}.${file}`;
    const { status } = spawnSync('npx', ['asc', '--config', 'asconfig.json', '--target', target, '--outFile', unfinished], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('The SIMD kernels could not be compiled: see the lines above.');
    renameSync(root + unfinished, `${root}build/${file}`);
  }
  writeFileSync(stamp, digest);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildWasm();
