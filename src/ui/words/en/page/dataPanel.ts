import type { Speech } from '../../catalogue';

/** The column of the data, in English. */
export const dataPanel = {
  'data.title': 'Data',
  'data.loading': 'Loading',
  /** `total`: 0 where it is not known. */
  'data.loaded': ({ loaded, total }: { readonly loaded: number; readonly total: number }, s: Speech) =>
    total > 0 ? `${s.fixed(loaded / 1e6, 1)} of ${s.fileSize(total)}` : s.fileSize(loaded),
  'data.left': ({ seconds }: { readonly seconds: number }, s: Speech) => `${s.count(seconds)} s left`,
  'data.cancel': 'Cancel loading',
  'data.cancelTitle': 'Cancel (Esc)',
  'data.noConnection': 'No connection.',
  'data.notLoaded': ({ status }: { readonly status: number }, s: Speech) => `It could not be loaded (${s.number(status)}).`,
  'data.retry': 'Retry',
  /** `name` of the data set that is shown. */
  'data.keep': ({ name }: { readonly name: string }) => `Keep ${name}`,
  'data.source': 'Source and licence',
  'data.across': 'Horizontal axis',
  'data.up': 'Vertical axis',
  'data.draw': 'Draw',
  'data.drawTitle': 'Draw your own points, or your own curve',
  'data.csv': 'CSV',
  'data.csvTitle': 'Load a table',
  'data.download': 'Download the data',
  'data.downloadTitle': 'Download the data as CSV',
  'data.all': 'All data sets',
  'data.more': 'More settings',
  'group.points': 'Points in the plane',
  'group.functions': 'Functions',
  'group.tables': 'Tables',
  'group.images': 'Images',
  'group.sequences': 'Sequences',
  'group.own': 'Your own',
  'group.playground': 'From an old link',
  'data.entryTitle': ({ label, summary }: { readonly label: string; readonly summary: string }) => `${label}: ${summary}`,
  'data.seed': 'Seed',
  'data.seedOf': 'Seed of the data',
  'data.newSeed': 'New data',
  'data.newSeedTitle': 'New data: other examples of the same kind',
};
