/** Controls that stand in many places, in English. */
export const controls = {
  'part.notFetched': 'This part of the page could not be fetched: are you offline?',
  'part.failed': 'This part of the page has failed. The rest of it goes on.',
  'part.tryAgain': 'Try again',
  'dialog.close': 'Close',
  'slider.typed': ({ label }: { readonly label: string }) => `${label}, typed`,
  'params.values': ({ label, values }: { readonly label: string; readonly values: string }) => `Parameters of ${label}: ${values}`,
};
