import { useEffect } from 'react';
import { create } from 'zustand';
import { useFrames } from '../../state/runnerContext';

const calmMs = 400;

/** Whether the weights have stood still for a while: then pictures may take their time and get sharp. */
export const useCalm = create(() => ({ isCalm: false }));

const isSame = (a: Float64Array, b: Float64Array) => a.length === b.length && a.every((value, i) => Object.is(value, b[i]));

/** Watches the weights of the frames; one component of the page does. */
export function useCalmWatch(): void {
  const frames = useFrames();
  useEffect(() => {
    let last: Float64Array | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      const parameters = frames.current()?.parameters;
      if (!parameters || (last && isSame(last, parameters))) return;
      last = parameters.slice();
      if (useCalm.getState().isCalm) useCalm.setState({ isCalm: false });
      clearTimeout(timer);
      timer = setTimeout(() => useCalm.setState({ isCalm: true }), calmMs);
    };
    watch();
    const stop = frames.subscribe(watch);
    return () => {
      stop();
      clearTimeout(timer);
      useCalm.setState({ isCalm: false });
    };
  }, [frames]);
}
