// Compiles the SIMD kernels where they are not up to date. The modules are built, never committed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}src/engine/kernels/simd/assembly/`;
/** Targets of asconfig.json. */
const modules = { release: 'simd.wasm', fused: 'simdFused.wasm' };

/** @throws Error with a sentence where the compiler does not succeed */
export function buildWasm() {
  const sources = [`${root}asconfig.json`, `${folder}../codes.ts`, ...readdirSync(folder).map((file) => folder + file)];
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  mkdirSync(`${root}build`, { recursive: true });
  for (const [target, file] of Object.entries(modules)) {
    const built = `${root}build/${file}`;
    if (existsSync(built) && statSync(built).mtimeMs >= newest) continue;
    const { status } = spawnSync('npx', ['asc', '--config', 'asconfig.json', '--target', target], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error('The SIMD kernels could not be compiled: see the lines above.');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildWasm();
