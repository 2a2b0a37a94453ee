import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { start } from '../src/ui/words/en/start.ts';

/**
 * What the page may do, as the built page itself says: nothing from anywhere else. Workers come from a file, or in a frame without an origin from
 * a blob; pictures in styles and the page's icon are data. Who may frame the page is for the server to say: a page cannot.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const script = (): string => {
  const text = readFileSync(new URL('./startScript.js', import.meta.url), 'utf8');
  // for old browsers no bundler touches it: only what says nothing to them goes
  const bare = text.replace(/(^|\s)\/\/ .*$/gm, '').replace(/\n\s*/g, '\n');
  const { noScript: _, ...words } = start;
  return bare.replace('WORDS', () => JSON.stringify(words));
};

/** What stands around the page: its policy, and the words of a page that cannot start. A build as one file has its scripts in itself, and no policy. */
export function pageShell({ isOneFile }: { readonly isOneFile: boolean }): Plugin {
  return {
    name: 'page-shell',
    apply: 'build',
    generateBundle() {
      if (!isOneFile) this.emitFile({ type: 'asset', fileName: 'assets/start.js', source: script() });
    },
    transformIndexHtml(html): HtmlTagDescriptor[] | { readonly html: string; readonly tags: HtmlTagDescriptor[] } {
      const noScript: HtmlTagDescriptor = { tag: 'noscript', children: start.noScript, injectTo: 'body' };
      if (isOneFile) return [{ tag: 'script', children: script(), injectTo: 'head-prepend' }, noScript];
      // as text: a tag that is described has every quote of its policy written with five letters
      const first = `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <script src="./assets/start.js"></script>`;
      return { html: html.replace('<head>', () => `<head>\n    ${first}`), tags: [noScript] };
    },
  };
}
