import { useEffect, useRef, useState } from 'react';
import { useFrames } from '../../state/runnerContext';
import type { Frame } from '../../worker/protocol';

const pauseMs = 80; // numbers that change faster cannot be read

/** The newest frame for a component that shows its numbers as text: at most about twelve times a second. */
export function useFrame(): Frame | null {
  const frames = useFrames();
  const [, setTick] = useState(0);
  const shown = frames.current();
  const newest = useRef(shown);
  newest.current = shown;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renew = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setTick((tick) => tick + 1);
      }, pauseMs);
    };
    const stop = frames.subscribe(renew);
    if (frames.current() !== newest.current) renew(); // one came between the picture and this
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [frames]);
  return shown;
}
