import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const read = (path: string) => readFileSync(`dist/${path}`);

/** What a file weighs on the way, in bytes. */
const compressedBytes = (path: string) => gzipSync(read(path), { level: 9 }).length;

/** A script and all that it imports before it begins. */
function withImports(script: string, into = new Set<string>()): ReadonlySet<string> {
  if (into.has(script)) return into;
  into.add(script);
  for (const [, imported] of read(script)
    .toString()
    .matchAll(/(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g))
    withImports(join(dirname(script), imported), into);
  return into;
}

/** What the first load may weigh as a whole, what comes right after included. */
export const firstLoadKilobytes = 203.5;

export interface BuiltFile {
  /** Relative to dist/. */
  readonly path: string;
  /** The chunk's name: `index.js`. What page and worker have in common is one row, whatever its files are called. */
  readonly name: string;
  readonly bytes: number;
  /** Whether it comes without anybody asking for it: with the page, or right after it. */
  readonly isFirst: boolean;
}

/** The strip below the network, its style and its words: the page fetches them as soon as it stands. */
const isRightAfter = (path: string) => /\/strip\.\w+$/.test(path);

/** Every document, script and style of the built page. */
export function builtFiles(): readonly BuiltFile[] {
  const page = read('index.html').toString();
  const assets = readdirSync('dist/assets', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath.slice('dist/'.length)}/${name}`);
  const worker = assets.find((path) => path.endsWith('/moduleWorker.js'));
  const linked = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
  if (!worker || linked.length === 0) throw new Error('dist/ holds no page with a worker: npm run build comes first');
  const inPage = new Set(linked.flatMap((path) => (path.endsWith('.js') ? [...withImports(path)] : [path])));
  const inWorker = withImports(worker);
  const rightAfter = new Set(assets.filter(isRightAfter).flatMap((path) => (path.endsWith('.js') ? [...withImports(path)] : [path])));
  const nameOf = (path: string) => {
    if (inPage.has(path) && inWorker.has(path)) return 'page and worker';
    return path.replace(/^assets\/\w+\//, '');
  };
  return ['index.html', ...assets].map((path) => ({
    path,
    name: nameOf(path),
    bytes: compressedBytes(path),
    isFirst: path === 'index.html' || inPage.has(path) || inWorker.has(path) || rightAfter.has(path),
  }));
}
