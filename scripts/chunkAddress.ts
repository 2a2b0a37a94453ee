import type { Plugin } from 'vite';

const suffix = '?chunk';
const preloadHelper = '\0vite/preload-helper.js';

/**
 * Vite's helper for lazy parts looks for the page's links; in a worker there is no page, and no `window` to tell of a failure. And it begins with
 * a part only when the styles of it are there: begun at once, a part need not be named a second time among what it needs.
 */
const helperChanges = [
  ['deps && deps.length > 0', 'deps && deps.length > 0 && typeof document !== "undefined"'],
  ['window.dispatchEvent', 'self.dispatchEvent'],
  ['return promise.then(', 'const part = baseModule(); part.catch(() => {}); return promise.then('],
  ['return baseModule().catch', 'return part.catch'],
] as const;

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
      return helperChanges.reduce((changed, [from, to]) => {
        if (!changed.includes(from)) throw new Error(`“${from}” is no longer in Vite’s helper for lazy parts`);
        return changed.replace(from, to);
      }, code);
    },
  };
}
