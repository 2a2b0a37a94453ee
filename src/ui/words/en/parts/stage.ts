/** What takes the place of network and output, in English. */
export const stage = {
  'stage.compare': 'Compare',
  'stage.sweep': 'Sweep',
  'stage.race': 'Race',
  back: 'Back to one run',
  backTitle: 'Back to network and output (Escape)',
};
