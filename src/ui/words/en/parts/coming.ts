import type { Speech } from '../../catalogue';

/** A data set that is on its way, in English. */
export const coming = {
  loading: 'Loading',
  /** `total`: 0 where it is not known. */
  loaded: ({ loaded, total }: { readonly loaded: number; readonly total: number }, s: Speech) =>
    total > 0 ? `${s.fileSize(loaded)} of ${s.fileSize(total)}` : s.fileSize(loaded),
  left: ({ seconds }: { readonly seconds: number }, s: Speech) => `${s.count(seconds)} s left`,
  cancel: 'Cancel loading',
  cancelTitle: 'Cancel (Esc)',
  noConnection: 'No connection.',
  notLoaded: ({ status }: { readonly status: number }, s: Speech) => `It could not be loaded (${s.number(status)}).`,
  retry: 'Retry',
  /** `name` of the data set that is shown. */
  keep: ({ name }: { readonly name: string }) => `Keep ${name}`,
};
