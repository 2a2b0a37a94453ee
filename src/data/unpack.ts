import { Unzip, UnzipInflate } from 'fflate';

/** Why an archive cannot be read, or not as a spreadsheet. */
export class Unreadable extends Error {
  constructor(readonly why: 'csv.packedDamaged' | 'csv.packedTooLarge' | 'csv.notSpreadsheet') {
    super(why);
  }
}

/** So much may come of a file, whatever it claims: a few packed bytes can stand for any number. */
export const mostUnpacked = 300_000_000;

/** So much is unpacked at once: a thousand times as much comes of it at most. */
const slice = 16_384;

/** What has come of a file so far. */
export interface Budget {
  unpacked: number;
}

/** What takes the bytes of one entry of an archive. */
export interface Sink {
  write(bytes: Uint8Array): void;
  end(): void;
}

/**
 * Unpacks the entries that somebody takes, part by part; nothing is kept. Yields how much of the archive is gone through, from 0 to 1.
 * @throws Unreadable where the archive is cut or damaged, or too much comes of it
 */
export function* unpack(bytes: Uint8Array, sinkOf: (name: string) => Sink | null, budget: Budget): Generator<number, void> {
  let open = 0;
  const unzip = new Unzip((file) => {
    const sink = sinkOf(file.name.replaceAll('\\', '/'));
    if (!sink) return;
    open++;
    file.ondata = (error, data, isLast) => {
      if (error) throw error;
      budget.unpacked += data.length;
      if (budget.unpacked > mostUnpacked) throw new Unreadable('csv.packedTooLarge');
      sink.write(data);
      if (!isLast) return;
      open--;
      sink.end();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
      yield at / bytes.length;
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('csv.packedDamaged');
  }
  if (open > 0) throw new Unreadable('csv.packedDamaged');
}
