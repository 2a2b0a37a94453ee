import { crc32, deflateSync } from 'node:zlib';

interface RawPng {
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  /** 0 grey, 2 colours, 3 of a palette, 4 grey and opacity, 6 colours and opacity. */
  readonly type: 0 | 2 | 3 | 4 | 6;
  /** A sample of a channel of a pixel, a whole number of so many bits. */
  readonly sampleAt: (row: number, column: number, channel: number) => number;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
}

const channelsOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG of any depth and kind of colour, as the format has it, without a filter. */
export function rawPng({ width, height, depth, type, sampleAt, palette, transparency }: RawPng): Uint8Array {
  const channels = channelsOf[type];
  const rowBytes = 1 + Math.ceil((width * channels * depth) / 8);
  const rows = Buffer.alloc(height * rowBytes);
  for (let row = 0; row < height; row++)
    for (let k = 0; k < width * channels; k++) {
      const sample = sampleAt(row, Math.floor(k / channels), k % channels);
      const [bit, start] = [k * depth, row * rowBytes + 1];
      if (depth === 16) rows.writeUInt16BE(sample, start + 2 * k);
      else rows[start + (bit >> 3)] |= sample << (8 - depth - (bit & 7));
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = depth;
  head[9] = type;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      chunk('IHDR', head),
      ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
      ...(transparency ? [chunk('tRNS', Uint8Array.from(transparency))] : []),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}
