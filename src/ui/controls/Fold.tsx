import { type ReactNode, useEffect, useRef } from 'react';
import './Fold.css';

interface FoldProps {
  /** Accessible name of what unfolds it. */
  readonly label: string;
  readonly title?: string;
  readonly summary: ReactNode;
  readonly opens: 'up' | 'down';
  readonly children: ReactNode;
}

/** Controls behind a summary. Escape and a press elsewhere fold them again. */
export function Fold({ label, title, summary, opens, children }: FoldProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      if (fold.current && !fold.current.contains(event.target as Node)) fold.current.open = false;
    };
    addEventListener('pointerdown', pressed);
    return () => removeEventListener('pointerdown', pressed);
  }, []);
  return (
    <details
      className="fold"
      data-opens={opens}
      ref={fold}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.stopPropagation();
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={label} title={title}>
        {summary}
      </summary>
      <div className="folded">{children}</div>
    </details>
  );
}
