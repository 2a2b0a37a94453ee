/**
 * A font that every machine has: every letter is a bar as wide as a letter of its kind, so that a word is a bar of about its length. Pictures of the
 * page can then be compared wherever they are taken, and still show where texts stand, how long they are, in which colour, and what they run into.
 *
 * A TrueType font in its least form (OpenType 1.9: cmap in format 13, glyf, one contour a glyph); lengths in thousandths of an em.
 */

const em = 1000;
const barTop = 560;
/** Advances, by the index of the glyph; glyph 0 is the missing one. */
const advances = [600, 0, 270, 290, 540, 680, 860, 1000];
const [, none, space, narrow, usual, capital, wide, full] = advances.keys();
const inkless = new Set([none, space]);

function glyphOf(code: number): number {
  if (code === 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f) return space;
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f)) return none;
  if (code >= 0x10000) return full;
  const letter = String.fromCodePoint(code);
  if (/[iljtfrI.,:;'!|()[\]·]/.test(letter)) return narrow;
  if (/[mwMW%@…—]/.test(letter)) return wide;
  return /\p{Lu}/u.test(letter) ? capital : usual;
}

/** Runs of characters with one glyph: first, last, glyph. */
function runs(): [number, number, number][] {
  const found: [number, number, number][] = [];
  for (let code = 0x20; code <= 0x1faff; code++) {
    const glyph = glyphOf(code);
    const last = found.at(-1);
    if (last?.[2] === glyph) last[1] = code;
    else found.push([code, code, glyph]);
  }
  return found;
}

const u16 = (...values: number[]) => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
const u32 = (...values: number[]) =>
  values.flatMap((value) => [(value >>> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255]);

/** One contour of four corners, all on the curve; nothing at all for a space. */
const outline = (glyph: number) => {
  if (inkless.has(glyph)) return [];
  const right = advances[glyph] ?? 0;
  const x = u16(0, 0, right, 0);
  const y = u16(0, barTop, 0, -barTop);
  return [...u16(1, 0, 0, right, barTop, 3, 0), 1, 1, 1, 1, ...x, ...y, 0, 0]; // 36 bytes: a multiple of 4
};

function names(family: string): number[] {
  const entries = [family, 'Regular', family, family, '1', family]; // ids 1 to 6
  const text = entries.map((entry) => [...entry].flatMap((letter) => u16(letter.charCodeAt(0))));
  let offset = 0;
  const records = text.flatMap((bytes, index) => {
    const record = u16(3, 1, 0x409, index + 1, bytes.length, offset);
    offset += bytes.length;
    return record;
  });
  return [...u16(0, entries.length, 6 + records.length), ...records, ...text.flat()];
}

/** The bytes of the font. */
export function barFont(family: string): number[] {
  const outlines = advances.map((_, glyph) => outline(glyph));
  const places = [0];
  for (const bytes of outlines) places.push((places.at(-1) ?? 0) + bytes.length);
  const groups = runs();
  const length = 16 + 12 * groups.length;
  const tables: Record<string, number[]> = {
    'OS/2': [
      ...u16(4, advances[usual] ?? 0, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0),
      ...new Array(10).fill(0),
      ...u32(1, 0, 0, 0, 0x62617273),
      ...u16(64, 0x20, 0xffff, 800, -200, 0, 900, 220),
      ...u32(1, 0),
      ...u16(barTop, barTop, 0, 0x20, 2),
    ],
    cmap: [...u16(0, 1, 3, 10), ...u32(12), ...u16(13, 0), ...u32(length, 0, groups.length), ...groups.flatMap((group) => u32(...group))],
    glyf: outlines.flat(),
    head: [...u32(0x10000, 0x10000, 0, 0x5f0f3cf5), ...u16(3, em), ...u32(0, 0, 0, 0), ...u16(0, 0, em, barTop, 0, 8, 2, 1, 0)],
    hhea: [...u32(0x10000), ...u16(900, -220, 0, em, 0, 0, em, 1, 0, 0, 0, 0, 0, 0, 0, advances.length)],
    hmtx: advances.flatMap((advance) => u16(advance, 0)),
    loca: u32(...places),
    maxp: [...u32(0x10000), ...u16(advances.length, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: names(family),
    post: u32(0x30000, 0, 0xff9c0032, 0, 0, 0, 0, 0),
  };
  const tags = Object.keys(tables).sort();
  const power = Math.floor(Math.log2(tags.length));
  const header = [...u32(0x10000), ...u16(tags.length, 16 << power, power, 16 * tags.length - (16 << power))];
  let offset = 12 + 16 * tags.length;
  const body: number[] = [];
  for (const tag of tags) {
    const bytes = tables[tag] ?? [];
    header.push(...[...tag].map((letter) => letter.charCodeAt(0)), ...u32(0, offset, bytes.length));
    const padded = [...bytes, ...new Array((4 - (bytes.length % 4)) % 4).fill(0)];
    body.push(...padded);
    offset += padded.length;
  }
  return [...header, ...body];
}
