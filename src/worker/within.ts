/** @throws Error where the promise has not settled within the limit */
export const within = <T>(limitMs: number, promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it took too long')), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
