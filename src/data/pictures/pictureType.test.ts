import { expect, it } from 'vitest';
import { DataError } from '../sentences';
import { noOnePicture, pictureType, wholePictureType } from './pictureType';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((each) => each.charCodeAt(0)) : part)));
const thumbnail = [0xff, 0xd8, 0xff, 0xd9];
const jpeg = bytes([0xff, 0xd8, 0xff, 0xe1, 0, 2 + thumbnail.length], thumbnail, [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
const webp = bytes('RIFF', [12, 0, 0, 0], 'WEBPVP8 ', [1, 2, 3, 4]);

it.each<[string, Uint8Array, string]>([
  ['a JPEG', jpeg, 'image/jpeg'],
  ['a WebP', webp, 'image/webp'],
  ['a GIF', bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0], [0x2c, 0, 0x3b]), 'image/gif'],
  ['an AVIF', bytes([0, 0, 0, 28], 'ftypavif', [0, 0]), 'image/avif'],
  ['an icon', bytes([0, 0, 1, 0, 1, 0, 16, 16]), 'image/x-icon'],
  [
    'an SVG of two bytes a letter',
    bytes(
      [0xff, 0xfe],
      [...'<svg xmlns="">'].flatMap((each) => [each.charCodeAt(0), 0]),
    ),
    'image/svg+xml',
  ],
  ['an SVG behind a long comment', bytes(`<?xml version="1.0"?><!--${'x'.repeat(2500)}--><svg width="1">`), 'image/svg+xml'],
])('%s is told by its bytes, with rubbish behind it too', (_, content, type) => {
  for (const rubbish of [[], [7, 7, 7, 7]]) expect(wholePictureType({ path: 'a', bytes: bytes([...content], rubbish) })).toBe(type);
});

it.each<[string, Uint8Array]>([
  ['a JPEG, with a small whole one in its head', jpeg.slice(0, -2)],
  ['a WebP', webp.slice(0, -1)],
])('%s that is cut short is refused', (_, content) => {
  expect(pictureType(content)).not.toBeNull();
  expect(() => wholePictureType({ path: 'a', bytes: content })).toThrow(DataError);
});

it('what is no picture is called what it is', () => {
  const key = (content: Uint8Array) => noOnePicture({ path: 'a', bytes: content }).key;
  expect(key(bytes([0, 0, 0, 24], 'ftypheic', [0, 0]))).toBe('picture.foreign');
  expect(key(bytes('II*\0', [8, 0]))).toBe('picture.foreign');
  expect(key(bytes('%PDF-1.7'))).toBe('picture.foreign');
  expect(key(bytes('name,age\nAnna,3\n'))).toBe('picture.data');
  expect(key(bytes('text with a zero\0in it'))).toBe('picture.none');
  expect(key(new Uint8Array())).toBe('picture.none');
});
