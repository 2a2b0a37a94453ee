import { useId, useState } from 'react';
import { redo, undo, useExperiment } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { useLanguage } from '../words/useLanguage';
import type { Direction } from './UndoTip';

// the first load does without it
const undoTip = () => import('./UndoTip');

export function UndoButtons() {
  const canUndo = useExperiment(({ past }) => past.length > 0);
  const canRedo = useExperiment(({ future }) => future.length > 0);
  return (
    <>
      <TravelButton direction="undo" isPossible={canUndo} onPress={undo} />
      <TravelButton direction="redo" isPossible={canRedo} onPress={redo} />
    </>
  );
}

interface TravelButtonProps {
  readonly direction: Direction;
  readonly isPossible: boolean;
  readonly onPress: () => void;
}

/** Undo or redo, and while it is pointed at or focused, what that would be. */
function TravelButton({ direction, isPossible, onPress }: TravelButtonProps) {
  const { word } = useLanguage();
  const id = useId();
  const [isPointed, setPointed] = useState(false);
  const isOpen = isPointed && isPossible;
  return (
    <span className="travel" onPointerEnter={(event) => setPointed(event.pointerType === 'mouse')} onPointerLeave={() => setPointed(false)}>
      <button
        type="button"
        className="icon"
        aria-label={word(`top.${direction}`)}
        aria-describedby={isOpen ? id : undefined}
        disabled={!isPossible}
        onClick={onPress}
        onFocus={(event) => event.target.matches(':focus-visible') && setPointed(true)}
        onBlur={() => setPointed(false)}
        onKeyDown={(event) => event.key === 'Escape' && setPointed(false)}
      >
        <Icon name={direction} />
      </button>
      {isOpen && <Lazily load={undoTip} props={{ id, direction }} />}
    </span>
  );
}
