import { useRef } from 'react';
import { paintReading, type ReadLetter, readingColumns } from '../../../render/paintReading';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useDrawnSize } from '../../figure/useDrawnSize';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { RunLetters } from './lettersOfRun';

interface ReadingPartProps {
  readonly letters: RunLetters;
  readonly read: readonly ReadLetter[];
  /** Letters that the n-gram beside the network looks back on; null where none is beside it. */
  readonly context: number | null;
}

/** A column a letter of what is read. */
export function ReadingPart({ letters, read, context }: ReadingPartProps) {
  const { probability, fixed } = useLanguage();
  const word = useWords('letters');
  const box = useRef<HTMLDivElement>(null);
  const { drawn } = useDrawnSize(box);
  const shown = readingColumns(drawn.width, read.length);
  return (
    <>
      <div className="letters-reading" ref={box}>
        <FigureCanvas
          label={word('reading', { text: letters.text(read.map(({ symbol }) => symbol)) })}
          paint={(ctx, size, theme) =>
            paintReading(
              ctx,
              read,
              {
                read: word('row.read'),
                truth: word('row.truth'),
                likeliest: word('row.likeliest'),
                share: word('row.share'),
                loss: word('row.loss', { context }),
                letter: letters.letter,
                probability,
                nats: (value) => fixed(value, 2),
              },
              size,
              theme,
            )
          }
        />
      </div>
      {drawn.width > 0 && shown < read.length && <p className="muted">{word('more', { shown, of: read.length })}</p>}
    </>
  );
}
