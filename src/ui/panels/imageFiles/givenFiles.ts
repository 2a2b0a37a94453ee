import type { PictureFile } from '../../../worker/pictureProtocol';

/** Files that were chosen, of a folder too: with their paths in it. */
export const chosenFiles = (files: Iterable<File> | null | undefined): readonly PictureFile[] =>
  Array.from(files ?? [], (file) => ({ path: file.webkitRelativePath || file.name, content: file }));

const entryFiles = async (entry: FileSystemEntry): Promise<readonly PictureFile[]> => {
  if (entry.isFile) {
    const content = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), content }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // a directory is told in pieces, the last of them empty
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(entryFiles))).flat();
};

/** What was dropped. To be called while the event is handled: afterwards nothing is left of it. */
export const droppedThings = ({ items, files }: DataTransfer) => ({
  entries: [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []),
  files: [...files],
});

/** Files that were dropped, those in folders too. */
export function droppedFiles({ entries, files }: ReturnType<typeof droppedThings>): Promise<readonly PictureFile[]> {
  const plain = chosenFiles(files);
  return entries.some(({ isDirectory }) => isDirectory)
    ? Promise.all(entries.map(entryFiles)).then((found) => found.flat())
    : Promise.resolve(plain);
}

const headOf = 200_000;

/** Whether files are images, or a table otherwise: told by how they begin. */
export async function areImages(files: readonly PictureFile[]): Promise<boolean> {
  if (files.length !== 1) return files.length > 1;
  const [{ content }] = files as [PictureFile];
  const bytes = new Uint8Array(await content.slice(0, headOf).arrayBuffer());
  const [{ isIdx }, { archiveKind, isDocument }, { isPixelTable }, { pictureType }] = await Promise.all([
    import('../../../data/imageFiles/idx'),
    import('../../../data/imageFiles/archive'),
    import('../../../data/imageFiles/pixelTable'),
    import('../../../data/pictures/pictureType'),
  ]);
  if (isDocument(bytes)) return false;
  return (
    archiveKind(bytes) !== null ||
    isIdx({ path: '', bytes }) ||
    pictureType(bytes) !== null ||
    isPixelTable(new TextDecoder().decode(bytes))
  );
}
