import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { installChromium } from '../scripts/setup.mjs';

/** A Chromium that does nothing beside what it is asked. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await installChromium(),
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });

/** A module and all it imports as one script, names kept for profiles. */
export async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [{ output }] = Array.isArray(built) ? built : [built as { output: { code?: string }[] }];
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}
