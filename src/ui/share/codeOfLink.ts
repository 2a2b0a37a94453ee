import { type Bitmap2D, correction, generate } from 'lean-qr';

/** Bytes that the largest code (version 40) holds at the lowest level of correction. Source: ISO/IEC 18004, table 7. */
export const mostBytes = 2953;

/** Empty modules that a code needs around it. Source: ISO/IEC 18004, 9.1. */
export const quietZone = 4;

/** The code of a link, or null where it is too long for one. */
export function codeOfLink(link: string): Bitmap2D | null {
  try {
    return generate(link, { minCorrectionLevel: correction.L });
  } catch {
    return null; // the library's only refusal of a text is its length
  }
}

/** The dark modules as a path in units of a module, the quiet zone included; rows of them in one stroke. */
export function pathOfCode(code: Pick<Bitmap2D, 'size' | 'get'>): string {
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const from = x;
      while (code.get(x, y)) x++;
      if (x > from) path += `M${from + quietZone} ${y + quietZone}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}
