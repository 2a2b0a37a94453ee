import type { Speech } from '../../catalogue';

interface File {
  /** Empty where it was pasted. */
  readonly name: string;
  readonly bytes: number;
}

/** Files of the user's own that are kept, or asked for, in English. */
export const ownFiles = {
  kept: 'Kept in this browser',
  unnamed: 'Table without a name',
  size: ({ bytes }: { readonly bytes: number }, s: Speech) => s.fileSize(bytes),
  use: ({ name }: { readonly name: string }) => `Use ${name}`,
  forget: ({ name }: { readonly name: string }) => `Forget ${name}`,
  needs: ({ name, bytes }: File, s: Speech) => `This experiment needs your file${name && ` ${name}`} (${s.fileSize(bytes)}).`,
  stays: 'Layers and settings are in the link; the file is not.',
  load: 'Load it',
};
