import { defineConfig } from '@playwright/test';
import { pagePort } from './e2e/ports';

/** Two origins: the playground under a sub-path on one, a foreign page that embeds it on the other. */
export default defineConfig({
  expect: {
    timeout: 20_000, // a busy machine is slow, not wrong
    toHaveScreenshot: { maxDiffPixelRatio: 0.0015 },
  },
  testDir: 'e2e',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}', // one set for every machine
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  retries: 1, // told of: a story that needs it is to be looked at
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${pagePort}/lecture/descent/`,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--headless',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'npx tsx e2e/serve.ts',
    url: `http://localhost:${pagePort}/lecture/descent/`,
    reuseExistingServer: !process.env.CI,
  },
});
