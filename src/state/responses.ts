// How soon the page shows that it was used: the browser tells of what took long, where it can.

/** What takes longer than a tenth of a second is felt; a frame before that is no time to begin. */
const slowMs = 80;
const rememberedMs = 10_000;

let slowAtMs = Number.NEGATIVE_INFINITY;

/** From now on; does nothing in a browser that does not tell. */
export function watchResponses(): void {
  if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes('event')) return;
  const slow = new PerformanceObserver(() => {
    slowAtMs = performance.now();
  });
  slow.observe({ type: 'event', durationThreshold: slowMs } as PerformanceObserverInit);
}

/** Whether, in the last seconds, something done in the page was seen late: it is short of time then. */
export const answersSlowly = (): boolean => performance.now() - slowAtMs < rememberedMs;
