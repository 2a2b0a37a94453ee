import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../words/useLanguage';
import './Fold.css';
import { followWindow } from './followWindow';
import { Icon } from './Icon';

interface FoldProps {
  /** Accessible name of what unfolds it. */
  readonly label: string;
  readonly title?: string;
  readonly summary: ReactNode;
  readonly opens: 'up' | 'down';
  /** A function is asked for what is in it when it is unfolded. */
  readonly children: ReactNode | (() => ReactNode);
}

/** Pixels that stay free to every edge of the window, and to what it hangs at. */
const [edge, gap] = [8, 4];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Left and top edge of what unfolds at `at`: on the wished side where there is room, moved inside the window otherwise. */
export function placeInWindow(
  at: Box,
  menu: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
  opens: 'up' | 'down',
): { readonly left: number; readonly top: number } {
  const [above, below] = [at.top - gap - menu.height, at.bottom + gap];
  const fits = { up: above >= edge, down: below + menu.height <= room.height - edge };
  const wished = fits[opens] ? opens : opens === 'up' ? 'down' : 'up';
  const top = (fits[wished] ? wished : opens) === 'up' ? above : below;
  const inside = (start: number, size: number, whole: number) => Math.max(edge, Math.min(start, whole - edge - size));
  return { left: inside(at.left, menu.width, room.width), top: inside(top, menu.height, room.height) };
}

/**
 * Controls behind a summary: a menu inside the window, on a phone a sheet from below. Escape, ×, and a press elsewhere fold them again.
 */
export function Fold({ label, title, summary, opens, children }: FoldProps) {
  const { word } = useLanguage();
  const fold = useRef<HTMLDetailsElement>(null);
  const folded = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    if (!fold.current?.open) return;
    fold.current.open = false;
    fold.current.querySelector('summary')?.focus();
  };
  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      // a press on the ground of a sheet is one outside
      if (fold.current && (!fold.current.contains(event.target as Node) || event.target === fold.current)) fold.current.open = false;
    };
    addEventListener('pointerdown', pressed);
    return () => removeEventListener('pointerdown', pressed);
  }, []);
  useEffect(() => {
    const [at, menu] = [fold.current, folded.current];
    if (!isOpen || !at || !menu) return;
    return followWindow(menu, () => {
      const room = { width: document.documentElement.clientWidth, height: innerHeight };
      const { left, top } = placeInWindow(at.getBoundingClientRect(), menu.getBoundingClientRect(), room, opens);
      menu.style.setProperty('--left', `${left}px`);
      menu.style.setProperty('--top', `${top}px`);
    });
  }, [isOpen, opens]);
  return (
    <details
      className="fold"
      ref={fold}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.stopPropagation();
        close();
      }}
    >
      <summary aria-label={label} title={title}>
        {summary}
      </summary>
      <div className="folded" ref={folded}>
        <div className="row fold-head">
          <span className="fold-title">{label}</span>
          <button type="button" className="icon end" aria-label={word('dialog.close')} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        {typeof children === 'function' ? isOpen && children() : children}
      </div>
    </details>
  );
}
