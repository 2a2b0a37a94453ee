import type { Page } from 'playwright-core';
import { preview } from 'vite';
import { median } from '../scripts/median';
import { launch } from './browser';

export interface HoverFigures {
  /** From the pointer's move to the worker's answer, median. */
  readonly answerMs: number;
  /** To the paint of the graph with the network that is pointed at. */
  readonly paintedMs: number;
  /** Frames between the pointer's own and that of the paint. */
  readonly frames: number;
  /** Share of the moves that are painted in the frame that follows. */
  readonly withinOne: number;
}

const link = 'data=spiral&layers=8,8&open=landscape&landscape.plane=random';
const moves = 40;

/** Keeps when something came after each move of the pointer. As text: what a bundler adds to functions does not exist in the page. */
const watchHover = `
  window.moves = [];
  const mark = (what) => window.moves.at(-1)?.push([what, performance.now()]);
  const PlainWorker = window.Worker;
  window.Worker = class extends PlainWorker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', () => mark('answer'));
    }
  };
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    if (this.canvas.closest('.network')) mark('paint');
    return clear.apply(this, box);
  };
  (function count() { mark('frame'); requestAnimationFrame(count); })();
  window.watchMoves = () => addEventListener('pointermove', () => { window.moves.push([]); mark('move'); }, true);
`;

type Event = readonly ['move' | 'answer' | 'paint' | 'frame', number];

/** The paint that shows the answer: the first after the last one. */
function timesOf(events: readonly Event[]) {
  const began = events[0]?.[1] ?? Number.NaN;
  const answer = events.findLast(([what]) => what === 'answer');
  const paint = answer && events.find(([what, at]) => what === 'paint' && at >= answer[1]);
  if (!answer || !paint) return null;
  // the first frame is the pointer's own
  const frames = events.filter(([what, at]) => what === 'frame' && at <= paint[1]).length - 1;
  return { answerMs: answer[1] - began, paintedMs: paint[1] - began, frames };
}

async function pointAt(page: Page): Promise<readonly (readonly Event[])[]> {
  const box = await page.locator('.landscape .map > .surface').boundingBox();
  if (!box) throw new Error('there is no landscape');
  await page.evaluate('watchMoves()');
  for (let k = 0; k < moves; k++) {
    const [across, up] = [((k * 7) % 25) / 25, ((k * 11) % 23) / 23];
    await page.mouse.move(box.x + box.width * (0.1 + 0.8 * across), box.y + box.height * (0.1 + 0.8 * up));
    await page.waitForTimeout(200);
  }
  return page.evaluate('moves');
}

/** How soon the page shows the network that is pointed at on the landscape. Needs dist/. */
export async function measureHover(): Promise<HoverFigures> {
  const server = await preview({ preview: { port: 4194, strictPort: false } });
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(watchHover);
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}#${link}`);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForTimeout(1500);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.waitForTimeout(4000); // the landscape is computed to its finest
    const times = (await pointAt(page)).flatMap((events) => timesOf(events) ?? []);
    const of = (what: 'answerMs' | 'paintedMs' | 'frames') => median(times.map((time) => time[what]));
    return {
      answerMs: of('answerMs'),
      paintedMs: of('paintedMs'),
      frames: of('frames'),
      withinOne: times.filter(({ frames }) => frames <= 1).length / moves,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
