import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { GivenFile } from '../src/data/imageFiles/readImages';
import type { Picture } from '../src/data/pictures/picture';
import { shownOf } from '../src/data/pictures/shownOf';
import { DataError, say } from '../src/data/sentences';
import { installChromium } from './setup.mjs';

/** Decodes pictures with what the page decodes them with, in Chromium, which is started for the first that needs it. */
export class BrowserDecoder {
  private started: Promise<{ browser: Browser; page: Page }> | null = null;

  async decode({ path, bytes }: GivenFile, type: string): Promise<Picture> {
    this.started ??= this.start();
    const { page } = await this.started;
    try {
      const base64 = Buffer.from(bytes).toString('base64');
      const { width, height, data } = (await page.evaluate(`decoded(${JSON.stringify(base64)}, ${JSON.stringify(type)})`)) as {
        width: number;
        height: number;
        data: string;
      };
      const rgba = Buffer.from(data, 'base64');
      return shownOf({ width, height, channels: 4, valueAt: (i) => rgba[i] / 255 });
    } catch {
      throw new DataError(say('picture.damaged', { file: path }));
    }
  }

  private async start() {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, target: 'es2023', lib: { entry: 'scripts/decodeEntry.ts', formats: ['iife'], name: 'decode' } },
    });
    const [{ output }] = Array.isArray(built) ? built : [built as { output: { code?: string }[] }];
    const browser = await chromium.launch({ executablePath: await installChromium(), args: ['--no-sandbox', '--disable-gpu'] });
    const page = await browser.newPage();
    await page.addScriptTag({ content: output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('') });
    return { browser, page };
  }

  async close(): Promise<void> {
    await (await this.started)?.browser.close();
  }
}
