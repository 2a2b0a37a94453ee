import { useEffect, useState } from 'react';

const remOf = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** Pixels of one rem: it changes with the window and with what the reader has set. */
export function useRem(): number {
  const [rem, setRem] = useState(remOf);
  useEffect(() => {
    const measure = () => setRem(remOf());
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return rem;
}
