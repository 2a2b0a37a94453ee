/** Notices, in English. */
export const notices = {
  'notices.dismiss': 'Dismiss',
  /** `key` of a sentence. */
  'sentence.notFetched': ({ key }: { readonly key: string }) =>
    `There is something to be said here (“${key}”), but its words could not be fetched: are you offline?`,
  'notices.tryAgain': 'Try again',
  'notices.startOver': 'Start over',
};
