// How soon the page shows that it was used: the browser tells of what took long, where it can.

/** What takes longer than a tenth of a second is felt; a frame before that is no time to begin. */
const slowMs = 80;
const rememberedMs = 10_000;

const uses = ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup', 'input'];

let slowAtMs = Number.NEGATIVE_INFINITY;
let wasUsed = false;
let covers = 0;

/** From now on; whether it was late is not known in a browser that does not tell. */
export function watchResponses(): void {
  const used = () => {
    wasUsed = true;
  };
  for (const type of uses) addEventListener(type, used, { capture: true, passive: true });
  if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes('event')) return;
  const slow = new PerformanceObserver(() => {
    slowAtMs = performance.now();
  });
  slow.observe({ type: 'event', durationThreshold: slowMs } as PerformanceObserverInit);
}

/** A dialog lies over the page. @returns it no longer does */
export function coverPage(): () => void {
  covers++;
  return () => {
    covers--;
  };
}

/** How often pictures of the run are wanted: seldom behind a dialog, and half as often where something done in the page was lately seen late. */
export function frameNeed(): 'full' | 'half' | 'seldom' {
  if (covers > 0) return 'seldom';
  return performance.now() - slowAtMs < rememberedMs ? 'half' : 'full';
}

/** Whether the page was used since this was asked last. */
export function takeUse(): boolean {
  const used = wasUsed;
  wasUsed = false;
  return used;
}
