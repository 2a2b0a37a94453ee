import { useEffect, useRef, useState } from 'react';

const glideMs = 500;

/** Follows a value: a jump of one or more is gone through in half a second, a smaller change at once; with reduced motion all of them. */
export function useGlide(target: number): number {
  const [shown, setShown] = useState(target);
  const present = useRef(target);
  useEffect(() => {
    const from = present.current;
    const show = (value: number) => {
      present.current = value;
      setShown(value);
    };
    if (Math.abs(target - from) < 0.5 || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return show(target);
    let frame = 0;
    let began: number | null = null;
    const move = (now: number) => {
      began ??= now;
      const share = Math.min(1, (now - began) / glideMs);
      show(share === 1 ? target : from + (target - from) * share * share * (3 - 2 * share));
      if (share < 1) frame = requestAnimationFrame(move);
    };
    frame = requestAnimationFrame(move);
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return shown;
}
