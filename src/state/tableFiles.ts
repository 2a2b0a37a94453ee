import type { PartialChoices, RowProblem } from '../data/tableFile/choices';
import type { ShownReading, TableApi } from '../worker/tableProtocol';

/** A file's bytes, or pasted text. */
export type TableSource = File | string;

/** A file that is open, read as often as other choices are made. */
export interface TableFile {
  /**
   * Reads it; a reading that is under way is given up.
   * @param onProgress told how much is done, from 0 to 1
   * @returns null where it was given up
   * @throws Error where the file cannot be read
   */
  read(choices: PartialChoices, onProgress?: (done: number) => void): Promise<ShownReading | null>;
  /** The table of the last reading as an experiment keeps it; null where there is none. */
  kept(): Promise<string | null>;
  /** Why rows were left out in the last reading: all of them. */
  leftOut(): AsyncGenerator<readonly RowProblem[]>;
  /** Gives up what is under way, and lets the file go until it is read again. */
  stop(): void;
}

/** What is smaller, the page itself reads in less time than a worker takes to start; spreadsheets are unpacked first. */
const mostInPage = 200_000;
const workerSliceMs = 100;
/** So long the page may wait for a slice of work. */
const pageSliceMs = 12;
const namedAtOnce = 2000;

type Reader = TableApi & { stop?(): void };

const isText = async (source: TableSource): Promise<boolean> =>
  typeof source === 'string' || String.fromCharCode(...new Uint8Array(await source.slice(0, 2).arrayBuffer())) !== 'PK';

async function inPage(source: TableSource): Promise<Reader> {
  const { TableReader } = await import('../worker/tableReader');
  const reader = new TableReader();
  await reader.openTable(source);
  return reader;
}

async function inWorker(source: TableSource, signal: AbortSignal): Promise<Reader> {
  const [{ startReadingWorker }, { tableVerbs }] = await Promise.all([
    import('../worker/readingWorker'),
    import('../worker/tableProtocol'),
  ]);
  const worker = startReadingWorker<TableApi>(tableVerbs);
  signal.addEventListener('abort', () => worker.stop());
  try {
    signal.throwIfAborted();
    await worker.openTable(source);
  } catch (error) {
    worker.stop();
    throw error;
  }
  return worker;
}

/** Opens a table: in a worker where there may be one, otherwise in the page's own thread, in slices between which the page goes on. */
export function openTableFile(source: TableSource): TableFile {
  let opened: Promise<{ readonly reader: Reader; readonly budgetMs: number }> | null = null;
  let ending = new AbortController();
  let turn = 0;
  const open = async () => {
    const { signal } = ending;
    const size = typeof source === 'string' ? source.length : source.size;
    const isSmall = size <= mostInPage && (await isText(source));
    if (!isSmall) {
      const reader = await inWorker(source, signal).catch(() => null);
      if (reader) return { reader, budgetMs: workerSliceMs };
    }
    signal.throwIfAborted();
    return { reader: await inPage(source), budgetMs: pageSliceMs };
  };
  return {
    async read(choices, onProgress) {
      const mine = ++turn;
      const isOver = () => mine !== turn;
      try {
        opened ??= open();
        const { reader, budgetMs } = await opened;
        if (isOver()) return null;
        await reader.startReading(choices);
        for (;;) {
          const answer = await reader.continueReading({ budgetMs });
          if (isOver()) return null;
          if (answer.kind === 'read') return answer.reading;
          onProgress?.(answer.done);
          if (!reader.stop) await new Promise((resolve) => setTimeout(resolve));
          if (isOver()) return null;
        }
      } catch (error) {
        if (isOver()) return null;
        throw error;
      }
    },
    kept: async () => (opened ? (await opened).reader.keptTable() : null),
    async *leftOut() {
      if (!opened) return;
      const { reader } = await opened;
      for (let from = 0; ; from += namedAtOnce) {
        const rows = await reader.leftOutRows({ from, count: namedAtOnce });
        if (rows.length === 0) return;
        yield rows;
      }
    },
    stop() {
      turn++;
      ending.abort();
      ending = new AbortController();
      opened = null;
    },
  };
}
