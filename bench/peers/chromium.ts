import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { nodeSimdBinaries } from '../../scripts/simdModule';
import { launch } from '../browser';
import { type Answer, rateOf } from './answer';
import type { Contender } from './contender';
import type { WorkloadId } from './workloads';

const here = fileURLToPath(new URL('.', import.meta.url));
const built = fileURLToPath(new URL('../node_modules/.bench/', import.meta.url));
const tfjsFiles = fileURLToPath(new URL('../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url));
const types: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

export interface Browser {
  readonly version: string;
  /** One engine and one workload in a worker of its own. @returns why there is none where the engine cannot do the workload */
  start(peer: string, workload: WorkloadId): Promise<Contender | string>;
  close(): Promise<void>;
}

/** In the page: `ask` starts a worker where there is none of that number, and sends it a request. */
const asking = `
  window.workers = new Map();
  window.ask = (number, request) => new Promise((resolve) => {
    if (!workers.has(number)) workers.set(number, new Worker('/worker.js', { type: 'module' }));
    const worker = workers.get(number);
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => resolve(message || 'its worker could not start');
    worker.postMessage(request);
  });
  window.end = (number) => { workers.get(number).terminate(); workers.delete(number); };
`;

/** Builds the worker, serves it and starts the browser. */
export async function startBrowser(): Promise<Browser> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    resolve: { alias: { stream: `${here}noStream.ts` } },
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'es2023',
      lib: { entry: `${here}inWorker.ts`, formats: ['es'], fileName: 'worker' },
    },
  });
  const server = createServer(({ url = '/' }, response) => {
    const file = url.startsWith('/tfjs/') ? tfjsFiles + url.slice(6) : built + url.slice(1);
    if (url === '/') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>bench</title>');
    else if (!existsSync(file)) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    }
  }).listen(0);
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(address);
  const { single, fused } = nodeSimdBinaries();
  await page.evaluate(
    `window.options = { binaries: { single: Uint8Array.of(${single}), fused: Uint8Array.of(${fused}) }, tfjsPath: '${address}tfjs/' }`,
  );
  await page.evaluate(asking);
  let started = 0;
  return {
    version: browser.version(),
    async start(peer, workload) {
      const number = started++;
      const close = () => void page.evaluate(`end(${number})`).catch(() => {}); // the page may be gone already
      const start: Answer = await page.evaluate(
        `ask(${number}, { peer: ${JSON.stringify(peer)}, workload: ${JSON.stringify(workload)}, options })`,
      );
      if (typeof start === 'object')
        return { start, close, round: async (roundMs) => rateOf(await page.evaluate(`ask(${number}, { roundMs: ${roundMs} })`)) };
      close();
      return String(start);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
