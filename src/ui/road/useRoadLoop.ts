import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useRunner } from '../../state/runnerContext';
import { useLook } from '../inspect/useLook';
import { useShownExperiment } from '../views/useShownExperiment';
import { drivenLight } from './drivenLight';
import { drivenTrack } from './driveTrack';
import { type DriveSetup, type RoadLoop, roadLoopOf } from './roadLoop';

type DriveState = ReturnType<RoadLoop['state']['getState']>;

/** The car of this page on the road that is chosen; it stands there as long as somebody looks. */
export function useRoadLoop(): RoadLoop {
  const loop = roadLoopOf(useRunner());
  const setup = useSetup();
  const [{ tab }] = useLook('drive');
  useEffect(() => {
    const before = loop.state.getState().steering;
    if (tab === 'predict') loop.steer('network');
    else if (before === 'network') loop.steer('driver');
    loop.begin(setup);
  }, [loop, setup, tab]);
  useEffect(() => loop.use(), [loop]);
  return loop;
}

/** What the link says of the drive. */
function useSetup(): DriveSetup {
  const [look] = useLook('drive');
  const params = useShownExperiment(({ dataset }) => dataset.params);
  const { speed = 12, ahead = 7, shift = 1.2, sides = 1 } = params;
  const { tab } = look;
  const light = drivenLight(look, params);
  const track = useMemo(() => drivenTrack(look), [look]);
  return useMemo(
    () => ({ track, light, speed, ahead, beside: tab === 'train' && sides === 1 ? [-shift, shift] : [] }),
    [track, light, speed, ahead, shift, sides, tab],
  );
}

export const useDrive = <T>(loop: RoadLoop, select: (state: DriveState) => T): T => useStore(loop.state, select);

/** Numbers change no faster than they can be read. */
const restMs = 150;

/** The drive as text shows it: while the car drives at most a few times a second, and at once when it stands. */
export function useCalmDrive(loop: RoadLoop): DriveState {
  const [state, setState] = useState(loop.state.getState);
  useEffect(() => {
    let shownAt = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      shownAt = performance.now();
      setState(loop.state.getState());
    };
    const onChange = () => {
      clearTimeout(timer);
      const left = restMs - (performance.now() - shownAt);
      if (left <= 0) show();
      else timer = setTimeout(show, left);
    };
    show();
    const stop = loop.state.subscribe(onChange);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [loop]);
  return state;
}
