import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A file of the user's own as it is listed. */
export interface ListedFile {
  /** What its text is known by: the same text is kept once. */
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly atMs: number;
}

/** Files that outlive their page. Whatever it does may throw. */
export interface FileStore {
  /** The oldest first. */
  list(): Promise<ListedFile[]>;
  text(id: string): Promise<string | undefined>;
  put(file: ListedFile, text: string): Promise<void>;
  /** Those that are there no longer are no error. */
  remove(ids: readonly string[]): Promise<void>;
}

interface Schema extends DBSchema {
  files: { key: string; value: ListedFile };
  texts: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

// a database of its own: a new kind of store in that of the runs would have to wait for every tab of an older version
function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('descent-files', 1, {
    upgrade(database) {
      database.createObjectStore('files', { keyPath: 'id' });
      database.createObjectStore('texts');
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

const both = async () => (await open()).transaction(['files', 'texts'], 'readwrite');

/** In the browser's own database. */
export const browserFiles: FileStore = {
  list: async () => (await (await open()).getAll('files')).sort((a, b) => a.atMs - b.atMs),
  text: async (id) => (await open()).get('texts', id),
  async put(file, text) {
    const act = await both();
    await Promise.all([act.objectStore('files').put(file), act.objectStore('texts').put(text, file.id), act.done]);
  },
  async remove(ids) {
    const act = await both();
    await Promise.all([...ids.flatMap((id) => [act.objectStore('files').delete(id), act.objectStore('texts').delete(id)]), act.done]);
  },
};
