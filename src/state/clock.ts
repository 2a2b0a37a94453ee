/** Time as a runner knows it; a test has one of its own. */
export interface Clock {
  /** Milliseconds; only differences mean something. */
  now(): number;
  /** Calls at the next repaint; never while the page is hidden. @returns takes it back */
  onRepaint(call: () => void): () => void;
  /** Calls once after so long; later while the page is hidden. @returns takes it back */
  after(ms: number, call: () => void): () => void;
}

export const pageClock: Clock = {
  now: () => performance.now(),
  onRepaint(call) {
    const request = requestAnimationFrame(call);
    return () => cancelAnimationFrame(request);
  },
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

const hiddenTickMs = 100;

/** The next repaint, or a tenth of a second where the page is hidden and never repaints. */
export const nextTick = (clock: Clock) =>
  new Promise<void>((resolve) => {
    const cancelTimer = clock.after(hiddenTickMs, () => {
      cancelRepaint();
      resolve();
    });
    const cancelRepaint = clock.onRepaint(() => {
      cancelTimer();
      resolve();
    });
  });
