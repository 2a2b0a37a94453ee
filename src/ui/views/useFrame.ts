import { useEffect, useState } from 'react';
import { useFrames } from '../../state/runnerContext';
import type { Frame } from '../../worker/protocol';

const pauseMs = 80; // numbers that change faster cannot be read

/** The newest frame for a component that shows its numbers as text: at most about twelve times a second. */
export function useFrame(): Frame | null {
  const frames = useFrames();
  const [, setTick] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = frames.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setTick((tick) => tick + 1);
      }, pauseMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [frames]);
  return frames.current();
}
