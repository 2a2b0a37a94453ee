import { part } from '../../../engine/part';

/** Reads spreadsheets; comes with the first of them. */
export const spreadsheets = part('the spreadsheet reader', () => import('./readSpreadsheet'));

const begins = (source: Uint8Array | string, ...mark: readonly number[]): boolean =>
  typeof source !== 'string' && mark.every((byte, i) => source[i] === byte);

/** Whether a file is an archive, as .xlsx and .ods are. */
export const isPacked = (source: Uint8Array | string): source is Uint8Array => begins(source, 0x50, 0x4b, 0x03, 0x04);

/** Whether a file is of the older kind, as .xls is, and whatever a password protects. */
export const isOldSpreadsheet = (source: Uint8Array | string): boolean => begins(source, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
