import type { Page } from 'playwright-core';
import { shippedFiles } from '../scripts/shippedFiles';
import { nodeSimdBinaries } from '../scripts/simdModule';
import { datasets } from '../src/data/registry';
import { entryOf } from '../src/engine/spec';
import type { SimdBinaries } from '../src/run/simdHosts';
import { bundled, launch } from './browser';

// What training leaves on JavaScript's heap, by V8's sampling heap profiler in Chromium, what was collected counted too. After three times as many steps,
// so that V8 has compiled what it will. Epochs end among them; scores are not taken.

const links = [
  'precision=single',
  'precision=double',
  'precision=single&optimizer=adam&layers=64:relu,64:relu,64:relu',
  'precision=double&optimizer=adam&layers=64:relu,64:relu,64:relu',
  'precision=single&optimizer=adamw&clip=0.5&inputNoise=0.1&layers=16;dropout0.2;batchNorm',
  'precision=double&optimizer=adamw&clip=0.5&inputNoise=0.1&layers=16;dropout0.2;batchNorm',
  'precision=single&optimizer=momentumMean&penalty=l1Clipped&schedule=inverseTime',
  'precision=double&optimizer=momentumMean&penalty=l1Clipped&schedule=inverseTime',
  'data=digits8x8&optimizer=adam&batch=32&layers=conv8;same,maxpool,conv16;kernelSize3;same,avgpool,16',
  'data=longLag&optimizer=adam&batch=32&layers=lstm16',
  'precision=double&data=longLag&optimizer=adam&batch=32&layers=lstm16',
  'data=longLag&optimizer=rmsprop&batch=32&layers=gru16,rnn8',
];

const steps = 20_000;

interface Node {
  readonly callFrame: { readonly functionName: string };
  readonly selfSize: number;
  readonly children: readonly Node[];
}

/** Bytes by the function that asked for them. The profiler's own, in brackets or by no function at all, are none of the run's. */
function bytesByFunction(head: Node): Map<string, number> {
  const bytes = new Map<string, number>();
  const visit = ({ callFrame: { functionName }, selfSize, children }: Node): void => {
    if (functionName !== '' && !functionName.startsWith('(')) bytes.set(functionName, (bytes.get(functionName) ?? 0) + selfSize);
    children.forEach(visit);
  };
  visit(head);
  return bytes;
}

/** Bytes a step of each experiment. */
export async function benchAllocations() {
  const script = await bundled('bench/allocationsEntry.ts');
  const binaries = nodeSimdBinaries();
  const browser = await launch();
  const bytesAStep: Record<string, number> = {};
  try {
    for (const link of links) {
      const page = await browser.newPage();
      await page.evaluate(script);
      const precision = await prepare(page, link, binaries);
      await page.evaluate(`train(${3 * steps})`);
      const bytes = [...bytesByFunction(await sampled(page))].sort(([, a], [, b]) => b - a);
      await page.close();
      const total = bytes.reduce((sum, [, size]) => sum + size, 0) / steps;
      const most = bytes.slice(0, 3).map(([name, size]) => `${name} ${(size / steps).toFixed(2)}`);
      console.log(`${total.toFixed(2).padStart(7)} bytes a step, ${precision.padEnd(6)} ${link}: ${most.join(', ')}`);
      bytesAStep[link] = total;
    }
  } finally {
    await browser.close();
  }
  return bytesAStep;
}

function prepare(page: Page, link: string, { single, fused }: SimdBinaries): Promise<string> {
  const dataset = new URLSearchParams(link).get('data');
  const files = dataset ? shippedFiles(entryOf(datasets, dataset)) : {};
  const texts = Object.entries(files).map(([path, bytes]) => `${JSON.stringify(path)}: new Uint8Array([${bytes}])`);
  const binaries = `{ single: new Uint8Array([${single}]), fused: new Uint8Array([${fused}]) }`;
  return page.evaluate(`prepare(${JSON.stringify(link)}, { ${texts} }, ${binaries})`);
}

async function sampled(page: Page): Promise<Node> {
  const profiler = await page.context().newCDPSession(page);
  await profiler.send('HeapProfiler.enable');
  await profiler.send('HeapProfiler.startSampling', {
    samplingInterval: 32,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  await page.evaluate(`train(${steps})`);
  return (await profiler.send('HeapProfiler.stopSampling')).profile.head;
}
