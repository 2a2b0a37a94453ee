import type { Plugin } from 'vite';

const suffix = '?chunk';
const preloadHelper = '\0vite/preload-helper.js';

/**
 * In the place of Vite's helper for lazy parts, which asks a worker for a document. The part is begun at once, its styles and what it imports with
 * it; it is there when its styles are. What could not be fetched is asked for again the next time.
 */
const helper = `
const seen = {};
const fetchOnce = (href) => seen[href] ??= new Promise((resolve, reject) => {
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return resolve();
  const isStyle = href.endsWith('.css');
  const link = document.createElement('link');
  link.rel = isStyle ? 'stylesheet' : 'modulepreload';
  link.crossOrigin = '';
  link.href = href;
  if (isStyle) link.onload = resolve; else resolve();
  link.onerror = () => {
    delete seen[href];
    link.remove();
    reject(new Error('Unable to fetch ' + href));
  };
  document.head.append(link);
});
export const __vitePreload = (load, needed, importer) => {
  const part = load();
  if (!needed || typeof document === 'undefined') return part;
  part.catch(() => {});
  return Promise.all(needed.map((path) => fetchOnce(new URL(path, importer).href))).then(() => part);
};
`;

/**
 * `import address from './worker?chunk'`: the address of a script of its own, in the same graph as the page's, so that what both need is
 * loaded once. Null where there is none: in a build as one file, and on the development server.
 */
export function chunkAddress({ isOneFile }: { readonly isOneFile: boolean }): Plugin {
  let isBuild = false;
  return {
    name: 'chunk-address',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null;
      const resolved = await this.resolve(source.slice(0, -suffix.length), importer);
      return resolved && resolved.id + suffix;
    },
    load(id) {
      if (!id.endsWith(suffix)) return null;
      if (isOneFile || !isBuild) return 'export default null;';
      const reference = this.emitFile({ type: 'chunk', id: id.slice(0, -suffix.length), name: 'moduleWorker' });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    transform(code, id) {
      if (id !== preloadHelper) return null;
      if (!code.includes('export const __vitePreload')) throw new Error('Vite’s helper for lazy parts has another name');
      return helper;
    },
  };
}
