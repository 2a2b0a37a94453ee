import { unzlibSync, zlibSync } from 'fflate';
import { type LeftOut, mostClasses, mostImages, mostNumbers, type ReadImages } from '../imageFiles/readImages';
import { say } from '../sentences';
import { imagesMark, isImages, mostImageCharacters } from './marks';

// Images from files as a text: its mark, `height,width,channels,count` and, where the files say what trains, how many of the first do, the classes, and labels and pixels packed, in the 64 characters of links.

type Images = Omit<ReadImages, 'leftOut'>;

const slice = 0x6000; // a multiple of three

function toText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += slice) text += btoa(String.fromCharCode(...bytes.subarray(at, at + slice)));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));

export function writeImages({ shape, pixels, classes, labels, trainCount }: Images): string {
  const packed = new Uint8Array(labels.length + pixels.length);
  packed.set(labels);
  packed.set(pixels, labels.length);
  return [
    imagesMark,
    [...shape, labels.length, ...(trainCount === undefined ? [] : [trainCount])].join(),
    classes.map(encodeURIComponent).join(),
    toText(zlibSync(packed, { level: 6 })),
    '',
  ].join('\n');
}

/** Every so manieth image, so that a share of them is left. */
function thinned({ shape, pixels, classes, labels, trainCount }: Images, count: number): Images {
  const size = shape[0] * shape[1] * shape[2];
  const kept = Array.from({ length: count }, (_, i) => Math.floor((i * labels.length) / count));
  const fewer = new Uint8Array(count * size);
  kept.forEach((from, to) => {
    fewer.set(pixels.subarray(from * size, (from + 1) * size), to * size);
  });
  return {
    shape,
    classes,
    pixels: fewer,
    labels: Uint8Array.from(kept, (from) => labels[from]),
    ...(trainCount === undefined ? {} : { trainCount: kept.filter((from) => from < trainCount).length }),
  };
}

interface Fitting {
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  /** So many of what is kept are the test, as the files say; null: they do not. */
  readonly tested: number | null;
}

/** The text of as many images as it has room for, evenly taken, and what was left out for that. */
export function fittingText(images: Images, name: string): Fitting {
  const count = images.labels.length;
  let kept = images;
  let text = writeImages(images);
  while (text.length > mostImageCharacters) {
    kept = thinned(kept, Math.floor((kept.labels.length * mostImageCharacters * 0.97) / text.length));
    text = writeImages(kept);
  }
  const most = kept.labels.length;
  const tested = kept.trainCount === undefined ? null : most - kept.trainCount;
  return { text, tested, leftOut: most < count ? [{ name, reason: say('images.tooMany', { count, most }) }] : [] };
}

const isCount = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;

/** Null where a text was damaged on its way. */
export function readKeptImages(text: string): Images | null {
  if (!isImages(text)) return null;
  const [, sizes = '', names = '', packed = '', end] = text.split('\n');
  const [height, width, channels, count, trainCount] = sizes.split(',').map(Number);
  const size = height * width * channels;
  const isPossible =
    isCount(height, 1024) &&
    isCount(width, 1024) &&
    (channels === 1 || channels === 3) &&
    isCount(count, mostImages) &&
    count * size <= mostNumbers &&
    (trainCount === undefined || isCount(trainCount, count - 1));
  if (!isPossible || end !== '') return null;
  try {
    const classes = names.split(',').map(decodeURIComponent);
    const bytes = unzlibSync(toBytes(packed), { out: new Uint8Array(count * (1 + size) + 1) });
    const labels = bytes.slice(0, count);
    const isWhole = bytes.length === count * (1 + size) && classes.length <= mostClasses && labels.every((k) => k < classes.length);
    if (!isWhole) return null;
    const said = trainCount === undefined ? {} : { trainCount };
    return { shape: [height, width, channels], pixels: bytes.slice(count), classes, labels, ...said };
  } catch {
    return null;
  }
}
