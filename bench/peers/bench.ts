import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBrowser } from './chromium';
import type { Figures } from './peer';
import { ratios } from './ratios';
import { findTorch, measureTorch } from './torch';
import { titles, units, type WorkloadId, workloadIds } from './workloads';

// npm run bench:peers [-- --env node,chromium,python] [--only W1,W4] [--peers "descent single,ConvNetJS"] [--quick] [--json FILE]
const names = ['descent single', 'descent fused', 'descent double', 'per-node objects', 'ConvNetJS', 'brain.js', 'tfjs cpu', 'tfjs wasm'];
const { values } = parseArgs({
  options: {
    env: { type: 'string', default: 'chromium,node,python' },
    only: { type: 'string' },
    peers: { type: 'string', default: names.join(',') },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const environments = values.env.split(',');
const workloads = workloadIds.filter((id) => !values.only || values.only.split(',').some((start) => id.startsWith(start)));
const peers = values.peers.split(',').filter((name) => names.includes(name));
const { quick } = values;
const folder = fileURLToPath(new URL('..', import.meta.url));

/** How far a loss of singles may be from everybody's: at the start, and after a pass of updates by the same formulas. */
const tolerance = { start: 1e-4, afterPass: 1e-2 };

/** environment → engine → workload → figures, or why there are none */
const results: Record<string, Record<string, Partial<Record<WorkloadId, Figures | string>>>> = {};
const put = (environment: string, engine: string, workload: WorkloadId, figures: Figures | string) => {
  results[environment] ??= {};
  results[environment][engine] ??= {};
  results[environment][engine][workload] = figures;
  const shown =
    typeof figures === 'string' ? `– (${figures})` : `${rounded(figures.median)} ${units[workload]}, loss ${figures.lossAtStart}`;
  console.log(`${environment}: ${workload}: ${engine}: ${shown}`);
};

const rounded = (value: number) => (value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));

function installPeers(): void {
  if (existsSync(join(folder, 'node_modules', 'convnetjs'))) return;
  console.log('installing the peers');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

function measureInNode(peer: string, workload: WorkloadId): Figures | string {
  const script = fileURLToPath(new URL('./inProcess.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, peer, workload, quick ? 'quick' : ''], {
    encoding: 'utf8',
  });
  if (status !== 0) return stderr.split('\n').find((line) => line.includes('Error')) ?? 'it failed';
  return JSON.parse(stdout.trim().split('\n').pop() ?? '""');
}

/** The processor's limits, measured by a small program where there is a compiler for it. */
function measurePeak(): void {
  if (!workloads.includes('W6')) return;
  const program = join(mkdtempSync(join(tmpdir(), 'descent-')), 'peak');
  const source = fileURLToPath(new URL('./peak.c', import.meta.url));
  if (spawnSync('gcc', ['-O2', '-o', program, source]).status !== 0) {
    console.log('no compiler for peak.c: the share of the peak is not measured');
    return;
  }
  const { mulAdd, fma } = JSON.parse(execFileSync(program, { encoding: 'utf8' })) as { mulAdd: number; fma: number };
  const limit = (value: number): Figures => ({
    median: value,
    least: value,
    most: value,
    lossAtStart: Number.NaN,
    lossAfterPass: Number.NaN,
    sameUpdates: false,
  });
  put('native', 'peak: multiply and add', 'W6', limit(mulAdd));
  put('native', 'peak: fused', 'W6', limit(fma));
}

/** @throws Error where an engine did other work than ours in doubles, in whatever environment */
function checkLosses(): void {
  for (const workload of workloads) {
    const all = Object.entries(results).flatMap(([environment, engines]) =>
      Object.entries(engines).flatMap(([engine, byWorkload]) => {
        const figures = byWorkload[workload];
        return figures && typeof figures !== 'string' && Number.isFinite(figures.lossAtStart ?? Number.NaN)
          ? [{ name: `${engine} (${environment})`, ...figures }]
          : [];
      }),
    );
    const [reference] = all;
    for (const { name, lossAtStart, lossAfterPass, sameUpdates } of all) {
      const differs = (loss: number, wanted: number, relative: number) => Math.abs(loss - wanted) > relative * Math.abs(wanted);
      if (differs(lossAtStart, reference.lossAtStart, tolerance.start))
        throw new Error(
          `${workload}: the loss at the start is ${lossAtStart} with ${name}, ${reference.lossAtStart} with ${reference.name}`,
        );
      if (sameUpdates && reference.sameUpdates && differs(lossAfterPass, reference.lossAfterPass, tolerance.afterPass))
        throw new Error(
          `${workload}: the loss after a pass is ${lossAfterPass} with ${name}, ${reference.lossAfterPass} with ${reference.name}`,
        );
    }
    if (all.length > 1)
      console.log(`${workload}: the loss at the start is ${reference.lossAtStart} in all ${all.length} runs that have one`);
  }
}

function showTable(environment: string): void {
  const engines = { ...results[environment], ...results.python };
  const columns = Object.keys(engines);
  console.log(`\n${environment} (PyTorch in Python)\n| | ${columns.join(' | ')} |\n|---|${columns.map(() => '---|').join('')}`);
  const notes = new Set<string>();
  for (const workload of workloads) {
    const cells = columns.map((engine) => {
      const figures = engines[engine][workload];
      if (typeof figures === 'string') notes.add(`${engine}, ${workload}: ${figures}`);
      else if (figures?.note) notes.add(`${engine}, ${workload}: ${figures.note}`);
      return typeof figures === 'object' ? rounded(figures.median) : '–';
    });
    console.log(`| ${titles[workload]}, ${units[workload]} | ${cells.join(' | ')} |`);
  }
  for (const note of notes) console.log(`- ${note}`);
}

function showRatios(environment: string) {
  const found = ratios((engine, workload) => {
    const figures = [environment, 'python', 'native']
      .map((place) => results[place]?.[engine]?.[workload])
      .find((each) => each !== undefined);
    return typeof figures === 'object' ? figures.median : undefined;
  });
  if (found.length > 0)
    console.log(`\n${environment}\n| workload | ours | against | ratio | at least | aim | |\n|---|---|---|---|---|---|---|`);
  for (const { workload, ours, against, ratio, atLeast, aim } of found) {
    const verdict = ratio >= aim ? 'aim reached' : ratio >= atLeast ? 'reached' : 'BELOW';
    console.log(`| ${workload} | ${ours} | ${against.join(' or ')} | ${ratio.toPrecision(3)} × | ${atLeast} × | ${aim} × | ${verdict} |`);
  }
  return found;
}

installPeers();
measurePeak();
let browserVersion: string | null = null;
if (environments.includes('chromium')) {
  const browser = await startBrowser();
  browserVersion = browser.version;
  try {
    for (const workload of workloads)
      for (const peer of peers) put('chromium', peer, workload, await browser.measure(peer, workload, quick));
  } finally {
    await browser.close();
  }
}
if (environments.includes('node'))
  for (const workload of workloads) for (const peer of peers) put('node', peer, workload, measureInNode(peer, workload));
const python = environments.includes('python') ? findTorch() : null;
let torchVersion: string | null = null;
if (python) {
  for (const workload of workloads) {
    const { version, figures } = measureTorch(python, workload, quick);
    torchVersion = version;
    for (const [layout, each] of Object.entries(figures)) put('python', `PyTorch ${layout}`, workload, each);
  }
} else if (environments.includes('python')) console.log('no Python with PyTorch: it is left out');

checkLosses();
const shown = environments.filter((environment) => environment !== 'python');
for (const environment of shown) showTable(environment);
const comparisons = Object.fromEntries(shown.map((environment) => [environment, showRatios(environment)]));
if (values.json) {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const machine = {
    processor: cpus()[0].model,
    cores: cpus().length,
    node: process.version,
    chromium: browserVersion,
    torch: torchVersion,
    peers: dependencies,
  };
  writeFileSync(values.json, JSON.stringify({ date: new Date().toISOString(), machine, results, ratios: comparisons }, null, 2));
}
