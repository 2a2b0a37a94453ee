import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { open } from './page';

/** A thousand take a quarter of an hour on a busy machine: RUNS=1000. */
const runs = Number(process.env.RUNS ?? 60);
const warmUpRounds = 3;

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

const small = 'examples=40&batch=10';
/** The one in singles has a worker of its own. */
const links = [
  `data=xor&layers=4&${small}`,
  `data=moons&layers=8,4&open=gradientFlow&every=1&${small}`,
  `data=sine&layers=4&${small}`,
  `data=circle&layers=32&precision=single&${small}`,
  `data=blobs&layers=4,4,4&optimizer=adam&${small}`,
  `data=gauss&layers=3&open=landscape&${small}`,
];

/** Starts runs one after the other, each trained for an epoch: other data, networks, panels, and other precisions, which need another worker. */
async function startRounds(page: Page, name: string, count: number): Promise<void> {
  const hashes = Array.from({ length: count }, (_, round) => links.map((link, l) => `${link}&seed=${name}${round}x${l}`)).flat();
  await page.evaluate(async (all) => {
    const isPlayable = () =>
      [...document.querySelectorAll('button')].some(({ textContent, disabled }) => textContent === 'Play' && !disabled);
    const until = async (epoch: string) => {
      while (document.querySelector('[data-testid=epoch]')?.textContent !== epoch || !isPlayable())
        await new Promise((resolve) => setTimeout(resolve, 10));
    };
    const trainEpoch = async () => {
      for (let batch = 0; batch < 2; batch++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '.', bubbles: true }));
      await until('1');
    };
    await until('0');
    await trainEpoch(); // what is shown next is at another epoch
    for (const hash of all) {
      location.hash = hash;
      await until('0');
      await trainEpoch();
    }
    location.hash = `${all[0]}&noise=1`; // for the next that comes here
    await until('0');
  }, hashes);
}

async function whatThereIs(page: Page, session: CDPSession) {
  for (let k = 0; k < 3; k++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  const made = await page.evaluate(() => (window as unknown as { made: Made }).made);
  return {
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
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
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await startRounds(page, 'a', warmUpRounds);
  const before = await whatThereIs(page, session);
  await startRounds(page, 'b', Math.ceil(runs / links.length));
  const after = await whatThereIs(page, session);
  process.stdout.write(`${runs} runs: ${JSON.stringify(before)} → ${JSON.stringify(after)}\n`);
  const { listeners, nodes, ...counted } = after;
  expect(counted).toEqual({ documents: before.documents, workers: before.workers, ports: before.ports, standing: 1 });
  // one a round would be a sixth of the runs
  expect(listeners - before.listeners).toBeLessThan(runs / 8);
  expect(nodes - before.nodes).toBeLessThan(runs / 8);
});
