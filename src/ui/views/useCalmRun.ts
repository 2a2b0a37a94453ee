import { useRunner } from '../../state/runnerContext';
import { type RunState, useRun } from '../../state/runStore';
import { useFrame } from './useFrame';

/** The state of the run for a component that shows its numbers as text: while it plays, as often as `useFrame`, otherwise at once. */
export function useCalmRun(): RunState {
  const { run } = useRunner().stores;
  useFrame();
  useRun((state) => (state.isPlaying ? null : state));
  return run.getState();
}
