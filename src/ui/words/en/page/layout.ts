/** The bar at the top, and the page inside a slide, in English. */
export const layout = {
  'top.newStart': 'New start',
  'top.newStartTitle': 'New start: other weights at the beginning, the same data',
  'top.undo': 'Undo',
  'top.undoTitle': 'Undo (Ctrl+Z)',
  'top.redo': 'Redo',
  'top.redoTitle': 'Redo (Ctrl+Shift+Z)',
  'top.share': 'Share',
  'top.shareTitle': 'Share a link or put it into a slide',
  'top.colours': ({ theme }: { readonly theme: string }) => `Colours: ${theme}`,
  'embed.testLoss': 'test loss',
  'embed.open': 'Open',
  'embed.openTitle': 'Open the whole page in a new tab',
};
