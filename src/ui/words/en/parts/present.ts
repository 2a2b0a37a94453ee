import type { Speech } from '../../catalogue';

/** What the data are examples of. */
export type DataForm = 'points' | 'rows' | 'images' | 'sequences';

const nouns: Readonly<Record<DataForm, { readonly one: string; readonly other: string }>> = {
  points: { one: 'point', other: 'points' },
  rows: { one: 'row', other: 'rows' },
  images: { one: 'image', other: 'images' },
  sequences: { one: 'sequence', other: 'sequences' },
};

/** The presentation, in English. */
export const present = {
  data: ({ label, count, form }: { readonly label: string; readonly count: number; readonly form: DataForm }, s: Speech) =>
    `${label}, ${s.count(count)} ${s.plural(count, nouns[form])}`,
  dataTitle: 'Open the data, or close them again',
  change: ({ setting }: { readonly setting: string }) => `Change: ${setting}`,
  settings: 'Training',
  closeSettings: 'Close the settings',
  menu: 'Settings of the presentation',
  fullScreen: 'Full screen',
  noFullScreen: 'Leave full screen',
  showCode: 'Show the code (Q)',
  leave: 'Leave the presentation',
  leaveTitle: 'Leave the presentation (Escape)',
  dismiss: 'Dismiss',
  'fullScreen.frame': 'Full screen is not allowed in this frame: the page around it would have to give it allow="fullscreen".',
  'fullScreen.missing': 'This browser has no full screen for a page.',
  'fullScreen.refused': 'The browser refused full screen: try it from the menu.',
};
