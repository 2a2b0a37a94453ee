import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from '../words/useLanguage';
import { followWindow } from './followWindow';
import { Icon } from './Icon';
import './Menu.css';

interface MenuProps {
  readonly title: string;
  readonly detail?: string;
  /** What it hangs at. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  /** As wide as what is in it, and above its anchor: what stands below is read meanwhile. */
  readonly isLarge?: boolean;
  readonly children: ReactNode;
}

const margin = 8; // px to the edges of the window
const gap = 2;

interface Side {
  readonly width: number;
  readonly height: number;
}

/** Left and top of a menu under its anchor, or above it, moved in as far as the window asks for. */
export function placeAt(anchor: DOMRect, menu: Side, room: Side, opensUp: boolean) {
  const wished = opensUp ? anchor.top - gap - menu.height : anchor.bottom + gap;
  return {
    left: Math.max(margin, Math.min(anchor.left, room.width - menu.width - margin)),
    top: Math.max(margin, Math.min(wished, room.height - menu.height - margin)),
  };
}

/** Settings that open at a name: over everything, inside the window; on a phone a sheet from below. Closed by ×, Escape and a press outside. */
export default function Menu({ title, detail, anchor, onClose, isLarge = false, children }: MenuProps) {
  const { word } = useLanguage();
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const box = menu.current;
    if (!box) return;
    return followWindow(box, () => {
      if (!anchor.isConnected) {
        close.current();
        return;
      }
      const next = placeAt(
        anchor.getBoundingClientRect(),
        { width: box.offsetWidth, height: box.offsetHeight },
        { width: innerWidth, height: innerHeight },
        isLarge,
      );
      setPlace((before) => (before.left === next.left && before.top === next.top ? before : next));
    });
  }, [anchor, isLarge]);
  useEffect(() => {
    const find = (selector: string) => menu.current?.querySelector<HTMLElement>(selector);
    (find('input[data-first], [data-first] input') ?? find('.menu-close'))?.focus({ preventScroll: true });
    const pressed = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!menu.current?.contains(target) && !anchor.contains(target)) close.current();
    };
    const typed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.stopPropagation();
      close.current();
      anchor.focus();
    };
    addEventListener('pointerdown', pressed);
    // before the keys of the page, which have an Escape of their own
    addEventListener('keydown', typed, { capture: true });
    return () => {
      removeEventListener('pointerdown', pressed);
      removeEventListener('keydown', typed, { capture: true });
    };
  }, [anchor]);
  return createPortal(
    <div
      ref={menu}
      className="menu"
      role="dialog"
      aria-label={title}
      data-large={isLarge || undefined}
      style={{ '--left': `${place.left}px`, '--top': `${place.top}px` } as CSSProperties}
      // what happens in a menu is not for the picture that it was opened from
      onPointerDown={(event) => event.stopPropagation()}
      onPointerMove={(event) => event.stopPropagation()}
      onPointerUp={(event) => event.stopPropagation()}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (next && !event.currentTarget.contains(next) && next !== anchor) onClose();
      }}
    >
      <div className="row">
        <h3>{title}</h3>
        {detail && <span className="muted">{detail}</span>}
        <button
          type="button"
          className="icon menu-close"
          aria-label={word('dialog.close')}
          onClick={() => {
            onClose();
            anchor.focus();
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </div>,
    document.body,
  );
}
