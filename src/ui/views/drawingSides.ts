import type { InputAxis } from '../../data/dataset';
import { lineAxes, planeAxes, valueAxis } from '../../data/generated';
import { upRange } from '../../render/picturePaint';
import type { RunInfo } from '../../run/runInfo';
import { useOwnKind } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';

/** The axes of a picture: the input across, and the input or the target upward. */
export interface PictureSides {
  readonly across: InputAxis;
  readonly up: InputAxis;
}

export function sidesOf(info: RunInfo): PictureSides | null {
  const { axes, pictureAxes, target } = info;
  const across = axes[pictureAxes[0] ?? 0];
  const up = axes[pictureAxes[1] ?? -1] ?? target;
  return across ? { across, up: up ?? classAxis(info) } : null;
}

/** Upward over one input: the second of two classes, or the numbers of many beside their names. */
function classAxis(info: RunInfo): InputAxis {
  const [min, max] = upRange(info);
  const { classes, outputRange } = info;
  const second = outputRange[0] === 0 ? `p(${classes[1]})` : (classes[1] ?? '');
  const label = classes.length > 2 ? classes.map((name, k) => `${k} ${name}`).join(', ') : second;
  return { name: label, label, min, max };
}

/** The axes that drawn data have, whatever run is still on screen. @param info the run of the drawn data, once there is one */
export function drawingSides(info: RunInfo | null, isFunction: boolean): PictureSides {
  const [across, up] = isFunction ? [lineAxes[0], info?.target ?? valueAxis(new Float64Array())] : planeAxes;
  return { across: across as InputAxis, up: up as InputAxis };
}

/** True while the user's own data are not there, or too few to train on: the run on screen, if any, is of other data. */
export function useIsBlank(): boolean {
  const isOwn = useOwnKind() !== undefined;
  const isDrawing = useView((state) => state.drawing !== null);
  return useRun(({ info, problem }) => isOwn && ((info === null && isDrawing) || problem?.key.startsWith('drawn.') === true));
}
