import { availableParallelism, loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { preview } from 'vite';
import { run } from '../scripts/setup.mjs';
import { bundled, launch } from './browser';
import { type Act, actsOf, keyActs } from './inpActs';
import type { Listed, LongFrame, Timed, Watched } from './inpEntry';
import { refuseUnknown } from './known';

// How long every control of the page takes to show that it was used, while a run plays at full speed: by mouse and by keys, with what it opens.

const experiments = [
  ['default', ''],
  ['6×8 spiral', 'data=spiral&layers=8,8,8,8,8,8'],
  ['wine', 'data=wine'],
  ['digits with convolutions', 'data=digits8x8&layers=conv8,maxpool,16'],
] as const;
type Experiment = (typeof experiments)[number];

const goalMs = 100;
/** Controls that start what has a page of its own or leaves it. */
const left = /full screen/i;

interface Interaction {
  readonly act: string;
  readonly durationMs: number;
  /** Of the longest event of it: what it waited for the thread, and what its handlers took. */
  readonly delayMs: number;
  readonly handlersMs: number;
  readonly longFrames: readonly LongFrame[];
}

interface OfExperiment {
  readonly name: string;
  readonly interactions: number;
  readonly inpMs: number;
  readonly worstMs: number;
  readonly byControl: readonly Interaction[];
  readonly notReached: readonly string[];
}

/** As Interaction to Next Paint is defined: the longest, leaving out one for every 50. */
const inpOf = (sorted: readonly number[]) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length / 50))] ?? 0;

const listed = (page: Page) => page.evaluate(() => (window as unknown as { inp: Watched }).inp.list());
const taken = (page: Page) => page.evaluate(() => (window as unknown as { inp: Watched }).inp.take());
/** The next paint is over, and the browser has told of the event that asked for it. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))));

/** The longest event of each interaction, and of all hovering together. */
function interactionsOf(events: readonly Timed[], act: string, frames: readonly LongFrame[]): (Interaction & { isHover: boolean })[] {
  const longest = new Map<number, Timed>();
  for (const event of events) {
    if (event.durationMs > (longest.get(event.interaction)?.durationMs ?? -1)) longest.set(event.interaction, event);
  }
  return [...longest.values()].map(({ interaction, type, durationMs, delayMs, handlersMs }) => ({
    act: `${act}, ${type}`,
    durationMs,
    delayMs,
    handlersMs,
    longFrames: durationMs > goalMs ? frames : [],
    isHover: interaction === 0,
  }));
}

/** One experiment in a page that plays at full speed; opened anew whenever an act left another page than it found. */
class Driver {
  private address = '';
  private keys = '';
  readonly seen: (Interaction & { isHover: boolean })[] = [];
  readonly notReached: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  async open(): Promise<Listed[]> {
    await this.page.goto('about:blank');
    await this.page.goto(this.url, { timeout: 60_000 });
    await this.page.locator('.transport .primary:enabled').waitFor({ timeout: 60_000 });
    const speed = this.page.getByRole('slider', { name: 'Speed' });
    await speed.fill((await speed.getAttribute('max')) ?? '');
    await this.play();
    const controls = await listed(this.page);
    this.address = this.page.url();
    this.keys = controls.map(({ key }) => key).join('\n');
    await taken(this.page);
    return controls;
  }

  private async play(): Promise<void> {
    const button = this.page.locator('.transport .primary');
    if ((await button.textContent()) !== 'Play') return;
    await button.click();
    await this.page.waitForTimeout(300);
  }

  /** Leaves the page as it was opened, playing: by its link, and where something else still stands open by a new page. */
  async restore(): Promise<void> {
    if (this.page.url() !== this.address) {
      await this.page.evaluate((hash) => {
        location.hash = hash;
      }, new URL(this.address).hash);
      await this.page.waitForTimeout(300);
      await this.page
        .locator('.transport .primary:enabled')
        .waitFor()
        .catch(() => this.open());
    }
    const controls = await listed(this.page);
    if (this.page.url() !== this.address || controls.map(({ key }) => key).join('\n') !== this.keys) await this.open();
    else await this.play();
    await taken(this.page);
  }

  private async press(key: string, act: Act): Promise<void> {
    const handle = await this.page.evaluateHandle((wanted) => (window as unknown as { inp: Watched }).inp.element(wanted), key);
    const element = handle.asElement();
    if (!element) throw new Error('gone');
    await act.run(this.page, element);
  }

  /** The controls of `path` one after the other, the last as the act does it. @returns what stands there after it that did not before */
  async drive(path: readonly Listed[], act: Act): Promise<Listed[]> {
    const last = path[path.length - 1];
    const label = `${path.map(({ key }) => key).join(' › ')}, ${act.name}`;
    try {
      for (const control of path.slice(0, -1)) {
        await this.press(control.key, actsOf(control.kind)[0]);
        await painted(this.page);
        await this.page.waitForTimeout(250); // what opens may be fetched
      }
      const before = new Set((await listed(this.page)).map(({ key }) => key));
      await taken(this.page);
      await this.press(last.key, act);
      await this.note(label);
      const isSame = this.page.url() === this.address;
      await this.page.waitForTimeout(isSame ? 200 : 0);
      return isSame ? (await listed(this.page)).filter(({ key }) => !before.has(key)) : [];
    } catch (error) {
      this.notReached.push(`${label}: ${String((error as Error).message).split('\n')[0]}`);
      return [];
    }
  }

  async note(label: string): Promise<void> {
    await painted(this.page);
    const { events, frames } = await taken(this.page);
    const interactions = interactionsOf(events, label, frames);
    this.seen.push(...interactions);
    for (const interaction of interactions) if (interaction.durationMs > goalMs) showOne(interaction);
  }

  async keysOfPage(): Promise<void> {
    for (const { name, run: press } of keyActs) {
      await press(this.page);
      await this.note(name);
      await this.restore();
    }
  }
}

/** @param every of so many controls one is used, and what that opens is looked at */
async function measure(page: Page, name: string, url: string, every: number): Promise<OfExperiment> {
  const driver = new Driver(page, url);
  const queue: Listed[][] = (await driver.open()).map((control) => [control]);
  let [met, done] = [0, 0];
  const known = new Set(queue.map(([{ key }]) => key));
  for (let path = queue.shift(); path; path = queue.shift()) {
    const last = path[path.length - 1];
    if (left.test(last.key) || met++ % every > 0) continue;
    if (++done % 20 === 0) console.log(`  ${done} controls, ${queue.length} to go`);
    for (const [index, act] of actsOf(last.kind).entries()) {
      const opened = await driver.drive(path, act);
      if (index === 0 && path.length < 3) {
        for (const control of opened) {
          if (known.has(control.key)) continue;
          known.add(control.key);
          queue.push([...path, control]);
        }
      }
      await driver.restore();
    }
  }
  await driver.keysOfPage();
  const pressed = driver.seen.filter(({ isHover }) => !isHover);
  const sorted = pressed.map(({ durationMs }) => durationMs).toSorted((a, b) => b - a);
  const byControl = driver.seen.toSorted((a, b) => b.durationMs - a.durationMs).map(({ isHover: _, ...rest }) => rest);
  return { name, interactions: sorted.length, inpMs: inpOf(sorted), worstMs: sorted[0] ?? 0, byControl, notReached: driver.notReached };
}

const load = () => `${loadavg()[0].toFixed(1)} threads want one of ${availableParallelism()} cores`;

function showOne({ act, durationMs, delayMs, handlersMs, longFrames }: Interaction): void {
  console.log(`  ${durationMs} ms ${act}: ${delayMs.toFixed(0)} ms until its handlers, ${handlersMs.toFixed(0)} ms in them; ${load()}`);
  const [frame] = longFrames.toSorted((a, b) => b.durationMs - a.durationMs);
  if (frame) console.log(`    in a frame of ${frame.durationMs.toFixed(0)} ms: ${frame.scripts.join('; ') || 'no script of 5 ms'}`);
}

function show({ name, interactions, inpMs, worstMs, byControl, notReached }: OfExperiment): void {
  const slow = byControl.filter(({ durationMs }) => durationMs > goalMs);
  console.log(
    `${name}: INP ${inpMs} ms (under ${goalMs}), worst ${worstMs} ms, of ${interactions} presses of 16 ms and more; ${slow.length} over ${goalMs} ms; ${load()}`,
  );
  if (slow.length === 0) for (const interaction of byControl.slice(0, 5)) showOne(interaction);
  for (const line of notReached) console.log(`  not reached: ${line}`);
}

/** @param only beginnings of names, with commas @throws Error where one begins none */
export function inpExperiments(only = ''): readonly Experiment[] {
  const starts = only.split(',');
  const begins = (name: string, start: string) => name.startsWith(start);
  refuseUnknown(
    starts,
    'experiment',
    experiments.map(([name]) => name),
    begins,
  );
  return experiments.filter(([name]) => starts.some((start) => begins(name, start)));
}

/** Interaction to Next Paint of every control, sorted by the longest; takes minutes an experiment. @param every a sample: one of so many controls */
export async function benchInp(chosen: readonly Experiment[], every = 1) {
  if (!(Number.isInteger(every) && every > 0)) throw new Error('Every how many controls one is used is a whole number above zero.');
  if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) throw new Error('the page could not be built');
  const server = await preview({ preview: { port: 4190, strictPort: false } });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await launch();
  const script = await bundled('bench/inpEntry.ts');
  const figures: OfExperiment[] = [];
  console.log(load());
  try {
    for (const [name, hash] of chosen) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      await context.addInitScript(script);
      const page = await context.newPage();
      page.setDefaultTimeout(8000);
      const ofExperiment = await measure(page, name, `${address}#${hash}`, every);
      show(ofExperiment);
      figures.push(ofExperiment);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { load: loadavg()[0], figures };
}
