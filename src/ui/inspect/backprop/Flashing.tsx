import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';

/** Where the numbers belong to: while it stays the same, they change only because something was typed. */
const PlaceContext = createContext('');

export function FlashScope({ place, children }: { place: string; children: ReactNode }) {
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

interface NumProps {
  readonly value: number;
  readonly text: string;
  /** Whether it is computed already. */
  readonly isKnown?: boolean;
  /** All its digits, for who points at it. */
  readonly title?: string;
}

/** A number by its sign; it flashes once when something was typed that it depends on. Before it is computed a dot stands in its place. */
export function Num({ value, text, isKnown = true, title }: NumProps) {
  const place = useContext(PlaceContext);
  const ref = useRef<HTMLSpanElement>(null);
  const before = useRef({ place, text });
  useEffect(() => {
    const hasChanged = before.current.place === place && before.current.text !== text;
    before.current = { place, text };
    const element = ref.current;
    if (!hasChanged || !element) return;
    element.classList.remove('flash');
    void element.offsetWidth; // begins the animation anew
    element.classList.add('flash');
  }, [place, text]);
  return (
    <span
      ref={ref}
      className={isKnown ? 'num' : 'num unknown'}
      title={isKnown ? title : undefined}
      data-sign={isKnown && value !== 0 ? (value < 0 ? 'below' : 'above') : undefined}
    >
      {isKnown ? text : '·'}
    </span>
  );
}
