import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** All that a build is made of. */
const sources = ['src', 'scripts', 'index.html', 'package-lock.json', 'vite.config.ts'];

function filesBelow(path: string): readonly string[] {
  try {
    return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [join(root, path)]; // a file
  }
}

/**
 * The folder that scripts and styles of a build stand in, named by what they were made of: an old page never meets the files of a new one. The
 * page names a hundred files, and a hash in each does not compress: one for all of them is 1.5 kB less at first.
 */
export function buildFolder(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow).toSorted()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return `assets/${hash.digest('hex').slice(0, 9)}`;
}
