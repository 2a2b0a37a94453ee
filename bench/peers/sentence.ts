/** What went wrong, in a line that is never empty. */
export const sentenceOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] || 'it failed without a word';
