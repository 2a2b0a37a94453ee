/** Relative to public/. */
export const textFiles = { names: 'data/text/names.txt', prose: 'data/text/pride_and_prejudice.txt' } as const;
