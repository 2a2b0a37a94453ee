import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, startBrowser } from './chromium';
import type { Contender, Entry, Figures } from './contender';
import { startInNode } from './node';
import { onOneCore } from './oneCore';
import type { PeersOptions } from './options';
import { peaks } from './peak';
import { differingLosses, rounded, showRatios, showTable } from './report';
import { timeByTurns } from './rounds';
import { sentenceOf } from './sentence';
import { findTorch, type Torch, torchEntries } from './torch';
import { shareOfPeak, units, type WorkloadId } from './workloads';

const folder = fileURLToPath(new URL('..', import.meta.url));

function installPeers(): void {
  if (existsSync(join(folder, 'node_modules', 'convnetjs'))) return;
  console.log('installing the peers');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

/** Everybody who is to do a workload. */
const entriesOf = (
  workload: WorkloadId,
  { engines, environments }: PeersOptions,
  browser: Browser | null,
  torch: Torch | null,
): Entry[] => [
  ...(workload === shareOfPeak ? peaks : []),
  ...engines.flatMap((engine) => [
    ...(browser ? [{ environment: 'chromium', engine, start: () => browser.start(engine, workload) }] : []),
    ...(environments.includes('node') ? [{ environment: 'node', engine, start: () => startInNode(engine, workload) }] : []),
  ]),
  ...(torch ? torchEntries(torch.python, workload) : []),
];

/** Makes every entry ready and times those that could be, by turns. @param put is told what each has done, or why not */
async function race(entries: readonly Entry[], quick: boolean, put: (entry: Entry, outcome: Figures | string) => void): Promise<void> {
  const started: { entry: Entry; contender: Contender }[] = [];
  try {
    for (const entry of entries) {
      const contender = await entry.start().catch(sentenceOf);
      if (typeof contender === 'string') put(entry, contender);
      else started.push({ entry, contender });
    }
    const outcomes = await timeByTurns(
      started.map(({ contender }) => contender),
      quick,
    );
    for (const [k, outcome] of outcomes.entries()) put(started[k].entry, outcome);
  } finally {
    for (const { contender } of started) contender.close();
  }
}

/** The same work in every engine: a line an engine, a table and the ratios. Where somebody did other work, that is said and the command fails. */
export async function benchPeers(options: PeersOptions) {
  const { quick, workloads, environments } = options;
  const results: Record<string, Record<string, Partial<Record<WorkloadId, Figures | string>>>> = {};

  installPeers();
  const torch = environments.includes('python') ? findTorch() : null;
  if (environments.includes('python') && !torch) console.log('no Python with PyTorch: it is left out');
  const browser = environments.includes('chromium') ? await startBrowser() : null;
  try {
    for (const workload of workloads) {
      const put = ({ environment, engine }: Entry, outcome: Figures | string) => {
        results[environment] ??= {};
        results[environment][engine] ??= {};
        results[environment][engine][workload] = outcome;
        const shown =
          typeof outcome === 'string'
            ? `– (${outcome})`
            : `${rounded(outcome.median)} ${units[workload]}, loss ${outcome.lossAtStart ?? '–'}`;
        console.log(`${environment}: ${workload}: ${engine}: ${shown}`);
      };
      const run = () => race(entriesOf(workload, options, browser, torch), quick, put);
      await (workload === shareOfPeak ? onOneCore(run) : run());
    }
  } finally {
    await browser?.close();
  }

  const shown = environments.length > 1 ? environments.filter((environment) => environment !== 'python') : environments;
  for (const environment of shown) showTable(environment, results, workloads);
  const ratios = Object.fromEntries(shown.map((environment) => [environment, showRatios(environment, results)]));
  const differences = differingLosses(results, workloads);
  for (const sentence of differences) console.error(sentence);
  if (differences.length > 0) process.exitCode = 1;
  else console.log('\nIn every workload all engines start from the same loss.');
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const machine = {
    processor: cpus()[0].model,
    cores: cpus().length,
    node: process.version,
    chromium: browser?.version ?? null,
    torch: torch?.version ?? null,
    peers: dependencies,
  };
  return { machine, results, ratios, differences };
}
