// Completes package-lock.json after a change of dependencies: `node scripts/completeLock.mjs`.
// npm leaves out the platform-only packages it could not resolve on the machine that wrote the lock, and then `npm ci` refuses it
// everywhere. A stub with version and platform is enough: another platform's package is never fetched here.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[hoisted]) continue;
    const words = name.split('/').pop().split(/[-.]/);
    const stub = { version, dev: entry.dev, optional: true };
    stub.os = systems.filter((system) => words.includes(system));
    stub.cpu = processors.filter((processor) => words.includes(processor));
    if (words.includes('eabi') || words.includes('gnueabihf') || words.includes('musleabihf')) stub.cpu = ['arm'];
    if (words.some((word) => word.startsWith('musl'))) stub.libc = ['musl'];
    if (words.some((word) => word.startsWith('gnu'))) stub.libc = ['glibc'];
    if (stub.os.length === 0 || stub.cpu.length === 0) continue;
    lock.packages[hoisted] = stub;
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform-only entries added`);
