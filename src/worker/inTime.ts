const checkEveryMs = 250;

type After = (ms: number, call: () => void) => () => void;

const byTimer: After = (ms, call) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

/**
 * Counts the time in which this thread was awake: one that slept, or was busy itself, has not heard what was told meanwhile and counts one check,
 * however late.
 * @param call told how many milliseconds a check counts
 * @returns ends it
 */
export function countAwake(call: (ms: number) => void, after: After = byTimer): () => void {
  let cancel = () => {};
  let isOver = false;
  const next = () => {
    if (isOver) return;
    cancel = after(checkEveryMs, () => {
      call(checkEveryMs);
      next();
    });
  };
  next();
  return () => {
    isOver = true;
    cancel();
  };
}

/** What is said of a worker that was asked and is silent. */
export const doesNotAnswer = 'its worker does not answer';

/** Whoever was asked has not answered in time: it may have ended without a word. */
export class Silent extends Error {
  constructor() {
    super(doesNotAnswer);
  }
}

/** @throws Silent where there is no answer within so many milliseconds awake */
export const inTime = <T>(limitMs: number, answer: T | PromiseLike<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    let waitedMs = 0;
    const end = countAwake((ms) => {
      waitedMs += ms;
      if (waitedMs <= limitMs) return;
      end();
      reject(new Silent());
    });
    Promise.resolve(answer).then(resolve, reject).finally(end);
  });
