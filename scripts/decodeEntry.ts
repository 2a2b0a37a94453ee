import { decodedPicture } from '../src/ui/images/decodedPicture';

// What the page decodes pictures with, for scripts: bytes in, RGBA out, both as base64.

const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

function textOf(bytes: Uint8ClampedArray): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 32_768) text += String.fromCharCode(...bytes.subarray(i, i + 32_768));
  return btoa(text);
}

Object.assign(window, {
  async decoded(base64: string, type: string) {
    const { width, height, data } = await decodedPicture(new Blob([bytesOf(base64)], { type }));
    return { width, height, data: textOf(data) };
  },
});
