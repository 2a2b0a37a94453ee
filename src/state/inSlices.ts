/** So long the page may wait for a slice of work. */
export const sliceMs = 12;

/** What a piece of work comes to, done in slices between which the page goes on. @template T */
export async function inSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const { done, value } = steps.next();
      if (done) return value as T;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
