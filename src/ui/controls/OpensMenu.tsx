import { type ButtonHTMLAttributes, type ComponentType, useState } from 'react';
import { Lazily } from './Lazily';

/** What a menu is told by the button that opens it. */
interface Opened {
  /** The button: the menu stands beside it. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

interface OpensMenuProps<Props extends object> extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'onClick'> {
  /** The menu; the same function at every render. */
  readonly load: () => Promise<{ readonly default: ComponentType<Props & Opened> }>;
  readonly props: Props;
}

/** A button that opens a menu, which is fetched then, and closes it again. */
export function OpensMenu<Props extends object>({ load, props, children, ...button }: OpensMenuProps<Props>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        {...button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
      >
        {children}
      </button>
      {anchor && <Lazily load={load} props={{ ...props, anchor, onClose: () => setAnchor(null) }} />}
    </>
  );
}
