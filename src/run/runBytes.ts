import type { Experiment } from '../experiment/experiment';
import { settingNames, settings } from '../experiment/settings';
import { checksum } from './checksum';
import { writeOneNaN } from './oneNaN';
import type { RunEvent, TypedSeveral } from './runLog';
import type { RunStatus } from './runStatus';
import { RunError, say } from './sentences';
import type { SeriesRows } from './seriesTable';
import type { KeptState } from './snapshots';
import type { RunSnapshot } from './trainingLoop';

// A run as bytes: "DRUN", version, checksum of all that follows, the header's length, each a 32-bit number; the header as JSON, zeros up to a
// multiple of 8, then the arrays one after the other, each from a multiple of 8, little-endian as they lie in memory. The header is the saved
// run with an arrow in place of each array and a word in place of each number that JSON does not know. Every NaN has the same bits.

const magic = 0x4e555244;
const version = 1;
const headBytes = 16;
const kinds = { Float64Array, Float32Array, Int32Array, Uint32Array } as const;
type Kind = keyof typeof kinds;
type AnyArray = InstanceType<(typeof kinds)[Kind]>;

/** The rows of a run. */
export interface RunRows {
  /** Null where they are kept elsewhere. */
  readonly series: SeriesRows | null;
  /** Those of single updates, where there are any. */
  readonly steps?: SeriesRows | undefined;
}

/** All that a run is: what it began with, what was done by hand, where it stands. */
export interface SavedRun extends RunRows {
  /** Opens the experiment with the settings of now. */
  readonly link: string;
  /** What the run began with. */
  readonly base: Experiment;
  /** Of the text that was fetched for the data, 0 without one. */
  readonly textChecksum: number;
  readonly events: readonly RunEvent[];
  readonly snapshot: RunSnapshot;
  /** Events of the log that lie behind the snapshot. */
  readonly applied: number;
  /** Whether it still goes. */
  readonly status: RunStatus;
  /** The state before the settings were changed at this very place. */
  readonly beforeChange: KeptState | null;
  /** What its link has typed into it further on. */
  readonly ahead?: readonly TypedSeveral[];
}

interface Arrow {
  readonly array: Kind;
  readonly at: number;
  readonly length: number;
}

const padded = (size: number) => Math.ceil(size / 8) * 8;
const isArray = (value: unknown): value is AnyArray => ArrayBuffer.isView(value) && !(value instanceof DataView);
const numberWords: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

export function runToBytes(run: SavedRun): Uint8Array {
  const arrays: AnyArray[] = [];
  let size = 0;
  const header = JSON.stringify(run, (_key, value) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) };
    if (!isArray(value)) return value;
    const arrow: Arrow = { array: value.constructor.name as Kind, at: size, length: value.length };
    arrays.push(value);
    size += padded(value.byteLength);
    return arrow;
  });
  const text = new TextEncoder().encode(header);
  const start = padded(headBytes + text.length);
  const bytes = new Uint8Array(start + size);
  const view = new DataView(bytes.buffer);
  bytes.set(text, headBytes);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    if (array instanceof Float64Array || array instanceof Float32Array) writeOneNaN(bytes, at, array);
    at += padded(array.byteLength);
  }
  view.setUint32(0, magic, true);
  view.setUint32(4, version, true);
  view.setUint32(12, text.length, true);
  view.setUint32(8, checksum(bytes.subarray(12)), true);
  return bytes;
}

/** @throws RunError if the bytes are no run of this version, or not all of one */
export function runFromBytes(bytes: Uint8Array): SavedRun {
  const aligned = bytes.slice(); // arrays must begin at multiples of their size
  const view = new DataView(aligned.buffer);
  if (aligned.length < headBytes || view.getUint32(0, true) !== magic) throw new RunError(say('savedRun.foreign', {}));
  if (view.getUint32(4, true) !== version) throw new RunError(say('savedRun.version', { given: view.getUint32(4, true), wanted: version }));
  if (view.getUint32(8, true) !== checksum(aligned.subarray(12))) throw new RunError(say('savedRun.damaged', {}));
  const headerLength = view.getUint32(12, true);
  const start = padded(headBytes + headerLength);
  const saved = JSON.parse(new TextDecoder().decode(aligned.subarray(headBytes, headBytes + headerLength)), (_key, value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (typeof value.number === 'string' && value.number in numberWords) return numberWords[value.number];
    if (!(value.array in kinds)) return value;
    const { array, at, length } = value as Arrow;
    return new kinds[array](aligned.buffer, start + at, length);
  }) as SavedRun;
  return { ...saved, base: { ...usualSettings, ...saved.base } };
}

/** A run that was saved before there was some setting had it as it usually is. */
const usualSettings = Object.fromEntries(settingNames.map((name) => [name, settings[name].default]));
