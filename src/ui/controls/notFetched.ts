/** A part of the page, or its words, that did not come: to be told from a fault in one that did. */
export class NotFetched extends Error {
  constructor(cause: unknown) {
    super('a part of the page could not be fetched', { cause });
  }
}

/** Whatever keeps a fetch from being done is one thing to a reader. */
export const fetchedOr = <T>(part: Promise<T>): Promise<T> =>
  part.catch((cause: unknown) => {
    throw new NotFetched(cause);
  });
