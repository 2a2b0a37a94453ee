import { IconButton } from '../controls/IconButton';
import { useWords } from '../words/useLanguage';
import type { usePad } from './usePad';

interface PadToolsProps {
  readonly pad: Pick<ReturnType<typeof usePad>, 'canUndo' | 'undo'>;
  readonly inks: readonly (readonly number[])[];
  /** Of the inks; below 0 the eraser. */
  readonly tool: number;
  readonly onTool: (tool: number) => void;
}

const rgb = (colour: readonly number[]) => `rgb(${[0, 1, 2].map((c) => Math.round(255 * (colour[c] ?? colour[0] ?? 0))).join(' ')})`;

/** A way back, the eraser, and what is drawn with where there is a choice. */
export function PadTools({ pad, inks, tool, onTool }: PadToolsProps) {
  const word = useWords('images');
  return (
    <>
      <IconButton icon="undo" label={word('pad.undo')} disabled={!pad.canUndo} onClick={pad.undo} />
      <IconButton icon="eraser" label={word('pad.eraser')} aria-pressed={tool < 0} onClick={() => onTool(tool < 0 ? 0 : -1)} />
      {inks.length > 1 &&
        inks.map((colour, number) => (
          <button
            key={rgb(colour)}
            type="button"
            className="icon pad-ink"
            aria-label={word('pad.ink', { number: number + 1 })}
            aria-pressed={tool === number}
            onClick={() => onTool(number)}
          >
            <span style={{ background: rgb(colour) }} />
          </button>
        ))}
    </>
  );
}
