import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { open } from './page';

/** A thousand take half an hour on a busy machine: RUNS=1000. */
const runs = Number(process.env.RUNS ?? 30);
const warmUp = 12;

interface Made {
  workers: number;
  terminated: number;
  ports: number;
  closed: number;
}

/** Counts what the page makes and puts away; what a canvas draws with lives as long as its canvas, which is a node. */
const countWhatIsMade = () => {
  const made: Made = { workers: 0, terminated: 0, ports: 0, closed: 0 };
  window.Worker = class extends window.Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      made.workers++;
    }
    override terminate() {
      made.terminated++;
      super.terminate();
    }
  };
  window.MessageChannel = class extends window.MessageChannel {
    constructor() {
      super();
      made.ports += 2;
    }
  };
  const { close } = MessagePort.prototype;
  MessagePort.prototype.close = function closeCounted() {
    made.closed++;
    close.call(this);
  };
  Object.assign(window, { made });
};

/** The one in singles has a worker of its own. */
const links = [
  'data=xor&layers=4&examples=40&batch=10',
  'data=circle&layers=32&precision=single&examples=40&batch=10',
  'data=moons&layers=8,4&examples=40&batch=10&open=gradientFlow&every=1',
];

/** Starts runs one after the other, each trained for an epoch: other data, networks, panels, and other precisions, which need another worker. */
async function startRuns(page: Page, from: number, count: number): Promise<void> {
  for (let k = from; k < from + count; k++) {
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `${links[k % links.length]}&seed=${k}`,
    );
    await expect(page.getByTestId('epoch')).toHaveText('0');
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
    for (let batch = 0; batch < 2; batch++) await page.keyboard.press('.');
    await expect(page.getByTestId('epoch')).toHaveText('1');
  }
}

async function whatThereIs(page: Page, session: CDPSession) {
  for (let k = 0; k < 3; k++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  const made = await page.evaluate(() => (window as unknown as { made: Made }).made);
  return {
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    heap: metric('JSHeapUsedSize'),
    documents: metric('Documents'),
    workers: made.workers - made.terminated,
    ports: made.ports - made.closed,
    standing: page.workers().length,
  };
}

test('runs started one after the other leave no listener, worker, port or canvas behind', async ({ page }) => {
  test.setTimeout(120_000 + runs * 4000);
  await page.addInitScript(countWhatIsMade);
  await open(page, links[0]);
  for (let batch = 0; batch < 2; batch++) await page.keyboard.press('.');
  await expect(page.getByTestId('epoch')).toHaveText('1'); // each run is known by its first epoch
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await startRuns(page, 1, warmUp);
  const before = await whatThereIs(page, session);
  await startRuns(page, 1 + warmUp, links.length * Math.ceil(runs / links.length));
  // what a busy machine has not yet put away goes; what is left behind stays
  let after = await whatThereIs(page, session);
  for (let k = 0; k < 10 && after.listeners - before.listeners >= runs / 4; k++) {
    await page.waitForTimeout(2000);
    after = await whatThereIs(page, session);
  }
  process.stdout.write(`${runs} runs: ${JSON.stringify(before)} → ${JSON.stringify(after)}\n`);
  const { listeners, nodes, heap, ...counted } = after;
  expect(counted).toEqual({ documents: before.documents, workers: before.workers, ports: before.ports, standing: 1 });
  // one a round would be a third of the runs, and more than this
  expect(listeners - before.listeners).toBeLessThan(runs / 4);
  expect(nodes - before.nodes).toBeLessThan(runs / 4);
  // undo holds the last hundred
  expect(heap - before.heap).toBeLessThan(1_000_000 + 20_000 * Math.min(runs, 100) + 4000 * runs);
});
