import { newestFrame } from '../../state/frames';
import { useRun } from '../../state/runStore';
import type { Frame } from '../../worker/protocol';

/** The newest frame, if it belongs to the run that the page shows. */
export function currentFrame(): Frame | null {
  const frame = newestFrame();
  return frame && frame.runId === useRun.getState().info?.runId ? frame : null;
}

export const hasCurrentFrame = () => currentFrame() !== null;
