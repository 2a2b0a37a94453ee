import { useRef } from 'react';
import type { PanelId } from '../../experiment/panels';
import { closePanel, setLook, useInspectHeight } from '../../state/experimentStore';
import { useWords } from '../words/useLanguage';

/** Pixels that the edge has to be dragged to the next height. */
const far = 60;

/** The upper edge of what is open: dragged, or moved with the arrow keys, from half to tall, and down until it is closed. */
export function HeightEdge({ open }: { open: readonly PanelId[] }) {
  const word = useWords('inspect');
  const height = useInspectHeight();
  const from = useRef<number | null>(null);
  const move = (direction: 1 | -1) => {
    if (direction < 0 && height === 'half') for (const id of open) closePanel(id);
    else for (const id of open) setLook(id, { height: direction > 0 ? 'tall' : 'half' });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      tabIndex={0}
      className="height-edge"
      aria-orientation="horizontal"
      aria-label={word('height')}
      aria-valuemin={1}
      aria-valuemax={2}
      aria-valuenow={height === 'tall' ? 2 : 1}
      aria-valuetext={word(`height.${height === 'tall' ? 'tall' : 'half'}`)}
      title={word('heightTitle')}
      onPointerDown={(event) => {
        from.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (from.current === null || Math.abs(event.clientY - from.current) < far) return;
        move(event.clientY < from.current ? 1 : -1);
        from.current = event.clientY;
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.stopPropagation();
        move(event.key === 'ArrowUp' ? 1 : -1);
      }}
    />
  );
}
