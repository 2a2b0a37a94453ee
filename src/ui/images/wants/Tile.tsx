import type { ReactNode } from 'react';
import { FigureCanvas } from '../../figure/FigureCanvas';
import type { Paint } from '../../views/useCanvas';

interface TileProps {
  readonly paint: Paint;
  /** What is seen in it. */
  readonly label: string;
  /** Below it. */
  readonly children?: ReactNode;
  readonly title?: string;
  /** What a press does; absent: it cannot be pressed. */
  readonly press?: { readonly label: string; readonly isPressed: boolean; onPress(): void };
  readonly className?: string;
}

/** A small picture of a figure, to be pressed: the button lies over it, so that files have the picture and not the button. */
export function Tile({ paint, label, children, title, press, className = '' }: TileProps) {
  return (
    <div className={`tile ${className}`} title={title}>
      <div className="tile-picture">
        <FigureCanvas paint={paint} label={label} scalesWithText={false} />
        {press && <button type="button" aria-label={press.label} aria-pressed={press.isPressed} onClick={press.onPress} />}
      </div>
      {children !== undefined && <span>{children}</span>}
    </div>
  );
}
