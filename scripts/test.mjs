// npm test: everything that must hold, from a bare clone. The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { installChromium, installPackages, root } from './setup.mjs';

const results = mkdtempSync(join(tmpdir(), 'descent-'));
let passed = 0;
let failed = 0;
/** What failed, by name: told once more above the last line, where it is looked for. */
const named = [];

function stage(name, args, { count = countOne, env = {} } = {}) {
  console.log(`\n▸ ${name}`);
  const began = performance.now();
  const { status } = spawnSync('npx', args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  const counted = count(status === 0);
  // a stage that fails without naming a test (a crash, no test found) is a failure of its own
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  if (counted.failed > 0) named.push(`failed: ${name}`);
  passed += counted.passed;
  failed += counted.failed;
  console.log(`  ${name}: ${counted.passed} passed, ${counted.failed} failed, ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

const countOne = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

const read = (file) => (existsSync(join(results, file)) ? JSON.parse(readFileSync(join(results, file), 'utf8')) : null);

function countUnits() {
  const report = read('units.json');
  for (const { name, assertionResults } of report?.testResults ?? []) {
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed') named.push(`failed: ${relative(root, name)}: ${fullName}\n${failureMessages[0]?.slice(0, 600)}`);
    }
  }
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 1 };
}

function countStories() {
  const stats = read('stories.json')?.stats;
  if (stats?.flaky) console.log(`  passed at the second try only: ${stats.flaky}, named above as flaky`);
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats ? stats.unexpected : 1 };
}

function end() {
  for (const line of named) console.log(`\n${line}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

function stop(error) {
  named.push(error.message);
  failed++;
  end();
}

try {
  installPackages();
} catch (error) {
  stop(error);
}

stage('format and lint', ['biome', 'ci', '--colors=off']);
stage('types', ['tsc', '-b']);
stage('unused code', ['knip', '--no-progress']);
stage(
  'units and components',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'units.json')}`],
  {
    count: countUnits,
  },
);
stage('TensorFlow Playground traces, bit for bit', ['tsx', 'scripts/parity.ts', 'tests/parity/traces.json', '--exact']);
stage('build', ['vite', 'build', '--logLevel', 'warn']);
stage('build as one file', ['vite', 'build', '--mode', 'file', '--logLevel', 'warn']);
stage('first load and every chunk within their budgets', ['tsx', 'scripts/firstLoad.ts']);
try {
  const chromium = await installChromium();
  stage('stories in Chromium', ['playwright', 'test'], {
    count: countStories,
    env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'stories.json') },
  });
} catch (error) {
  stop(error);
}

end();
