import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, startBrowser } from './chromium';
import type { Contender, Figures } from './contender';
import { startInNode } from './node';
import { startPeaks } from './peak';
import { peers } from './peers';
import { checkLosses, type Results, rounded, showRatios, showTable } from './report';
import { timeByTurns } from './rounds';
import { findTorch, startTorch, type Torch } from './torch';
import { units, type WorkloadId, workloadIds } from './workloads';

export interface PeersOptions {
  readonly quick: boolean;
  /** Workloads, by the beginning of their names. */
  readonly only?: string;
  readonly env?: string;
  readonly engines?: string;
}

const folder = fileURLToPath(new URL('..', import.meta.url));

function installPeers(): void {
  if (existsSync(join(folder, 'node_modules', 'convnetjs'))) return;
  console.log('installing the peers');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

type Put = (environment: string, engine: string, workload: WorkloadId, figures: Figures | string) => void;

/** Starts a workload in every engine of every environment and times them by turns. */
async function race(
  workload: WorkloadId,
  engines: readonly string[],
  browser: Browser | null,
  inNode: boolean,
  torch: Torch | null,
  quick: boolean,
  put: Put,
) {
  const separator = ': ';
  const contenders: Record<string, Contender> = {};
  const enter = (environment: string, engine: string, contender: Contender | string) => {
    if (typeof contender === 'string') put(environment, engine, workload, contender);
    else contenders[environment + separator + engine] = contender;
  };
  try {
    if (workload === 'W6') for (const [name, contender] of Object.entries(await startPeaks())) enter('native', name, contender);
    for (const engine of engines) {
      if (browser) enter('chromium', engine, await browser.start(engine, workload));
      if (inNode) enter('node', engine, await startInNode(engine, workload));
    }
    if (torch) for (const [name, contender] of Object.entries(await startTorch(torch.python, workload))) enter('python', name, contender);
    for (const [name, figures] of Object.entries(await timeByTurns(contenders, quick))) {
      const [environment, ...engine] = name.split(separator);
      put(environment, engine.join(separator), workload, figures);
    }
  } finally {
    for (const contender of Object.values(contenders)) contender.close();
  }
}

/** The same work in every engine: a line an engine, a table and the ratios. */
export async function benchPeers({ quick, only, env = 'chromium,node,python', engines = Object.keys(peers).join(',') }: PeersOptions) {
  const environments = env.split(',');
  const workloads = workloadIds.filter((id) => !only || only.split(',').some((start) => id.startsWith(start)));
  const chosen = engines.split(',').filter((name) => name in peers);
  const results: Record<string, Record<string, Partial<Record<WorkloadId, Figures | string>>>> = {};
  const put: Put = (environment, engine, workload, figures) => {
    results[environment] ??= {};
    results[environment][engine] ??= {};
    results[environment][engine][workload] = figures;
    const shown =
      typeof figures === 'string' ? `– (${figures})` : `${rounded(figures.median)} ${units[workload]}, loss ${figures.lossAtStart ?? '–'}`;
    console.log(`${environment}: ${workload}: ${engine}: ${shown}`);
  };

  installPeers();
  const torch = environments.includes('python') ? findTorch() : null;
  if (environments.includes('python') && !torch) console.log('no Python with PyTorch: it is left out');
  const browser = environments.includes('chromium') ? await startBrowser() : null;
  try {
    for (const workload of workloads) await race(workload, chosen, browser, environments.includes('node'), torch, quick, put);
  } finally {
    await browser?.close();
  }

  checkLosses(results as Results, workloads);
  const shown = environments.filter((environment) => environment !== 'python');
  for (const environment of shown) showTable(environment, results, workloads);
  const ratios = Object.fromEntries(shown.map((environment) => [environment, showRatios(environment, results)]));
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const machine = {
    processor: cpus()[0].model,
    cores: cpus().length,
    node: process.version,
    chromium: browser?.version ?? null,
    torch: torch?.version ?? null,
    peers: dependencies,
  };
  return { machine, results, ratios };
}
