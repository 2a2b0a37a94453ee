import { IconButton } from '../controls/IconButton';
import { useWords } from '../words/useLanguage';
import type { usePadPast } from './usePadPast';

interface PadToolsProps {
  readonly past: ReturnType<typeof usePadPast>;
  readonly inks: readonly (readonly number[])[];
  /** Of the inks; below 0 the eraser. */
  readonly tool: number;
  readonly onTool: (tool: number) => void;
}

const rgb = (colour: readonly number[]) => `rgb(${[0, 1, 2].map((c) => Math.round(255 * (colour[c] ?? colour[0] ?? 0))).join(' ')})`;

/** A way back and forth, the eraser, and what is drawn with where there is a choice. */
export function PadTools({ past, inks, tool, onTool }: PadToolsProps) {
  const word = useWords('images');
  return (
    <>
      <IconButton icon="undo" label={word('pad.undo')} disabled={!past.canUndo} onClick={past.undo} />
      <IconButton icon="redo" label={word('pad.redo')} disabled={!past.canRedo} onClick={past.redo} />
      <IconButton icon="eraser" label={word('pad.eraser')} aria-pressed={tool < 0} onClick={() => onTool(tool < 0 ? 0 : -1)} />
      {inks.length > 1 && (
        <span className="pad-inks">
          {inks.map((colour, number) => (
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
        </span>
      )}
    </>
  );
}
