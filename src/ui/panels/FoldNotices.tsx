import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../words/useLanguage';
import './FoldNotices.css';

/**
 * Last among the notices: folds those that come after another, since under a curve there is room for one; what is on show in the place of another
 * stays. Each of them decides for itself whether it stands there, so they are counted where they stand.
 */
export function FoldNotices() {
  const words = useWords('notices');
  const button = useRef<HTMLButtonElement>(null);
  const [count, setCount] = useState(0);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    const place = button.current?.parentElement;
    if (!place) return;
    const recount = () => setCount(place.querySelectorAll(':scope > .notice ~ .notice[data-aside]').length);
    recount();
    const watch = new MutationObserver(recount);
    watch.observe(place, { childList: true });
    return () => watch.disconnect();
  }, []);
  return (
    <button
      ref={button}
      type="button"
      className="fold-notices"
      hidden={count === 0}
      aria-expanded={isOpen || count === 0}
      onClick={() => setOpen(!isOpen)}
    >
      {isOpen ? words('notices.fewer') : words('notices.more', { count })}
    </button>
  );
}
