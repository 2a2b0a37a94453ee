import { useState } from 'react';
import type { LetterFile } from '../../../data/letterFile/readLetters';
import type { TableSource } from '../../../state/tableFiles';
import type { PictureFile } from '../../../worker/pictureProtocol';
import { useWords } from '../../words/useLanguage';
import { chosenFiles, droppedFiles, droppedThings } from '../imageFiles/givenFiles';

/** A larger file or text is not put into the box: laying out its text would take longer than reading it. */
export const mostShownBytes = 200_000;

export interface Given {
  /** Null where nothing is given yet. */
  readonly source: TableSource | null;
  /** What stands in the box. */
  readonly text: string;
  /** Name of a file. */
  readonly file: string | null;
  /** What was given as letters; null where it is none. */
  readonly letters: LetterFile | null;
  /** Why a file could not be taken. */
  readonly refusal: string | null;
}

/** A folder is chosen by an input of its own kind, which stands nowhere in the page. */
function chooseFolder(onFiles: (files: readonly PictureFile[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.onchange = () => onFiles(chosenFiles(input.files));
  input.click();
}

const sizeOf = (source: TableSource) => (typeof source === 'string' ? new TextEncoder().encode(source).length : source.size);

interface SourceProps {
  readonly given: Given;
  readonly onFiles: (files: readonly PictureFile[]) => void;
  readonly onText: (text: string) => void;
}

/** Where the file comes from: chosen, dropped or pasted. */
export function Source({ given, onFiles, onText }: SourceProps) {
  const word = useWords('csv');
  const [isOver, setIsOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is the pointer's way; the button beside it is everybody's
    <div
      className="drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void droppedFiles(droppedThings(event.dataTransfer)).then(onFiles);
      }}
    >
      <label>
        <span className="muted">{word('choose')}</span>
        <input
          type="file"
          onClick={({ currentTarget }) => {
            currentTarget.value = ''; // the same file, edited meanwhile, is another one
          }}
          multiple
          onChange={(event) => onFiles(chosenFiles(event.target.files))}
        />
      </label>
      <button type="button" className="edge" onClick={() => chooseFolder(onFiles)}>
        {word('chooseFolder')}
      </button>
      {given.source !== null && given.text === '' ? (
        <p className="muted">{word('notShown', { file: given.file, bytes: sizeOf(given.source) })}</p>
      ) : (
        <textarea
          aria-label={word('paste')}
          placeholder={word('pasteExample')}
          rows={given.source === null ? 4 : 2}
          value={given.text}
          onChange={(event) => onText(event.target.value)}
          onPaste={(event) => {
            if (event.clipboardData.files.length > 0) {
              event.preventDefault();
              return onFiles(chosenFiles(event.clipboardData.files));
            }
            const text = event.clipboardData.getData('text');
            if (text.length <= mostShownBytes) return;
            event.preventDefault();
            onText(text);
          }}
        />
      )}
    </div>
  );
}
