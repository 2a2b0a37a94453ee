import type { InputAxis } from '../../data/dataset';
import { lineAxes, planeAxes, valueAxis } from '../../data/generated';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { upAxis } from '../../render/picturePaint';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment, useOwnKind } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';

/** The axes of a picture: the input across, and the input or the target upward. */
export interface PictureSides {
  readonly across: InputAxis;
  readonly up: InputAxis;
}

export function sidesOf(info: RunInfo): PictureSides | null {
  const across = info.axes[info.pictureAxes[0] ?? 0];
  const up = upAxis(info);
  return across && up ? { across, up } : null;
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

/** Of data that have no plane, once they are there: nothing is drawn, marked or switched in one before. */
export function useLacksPlane(): boolean {
  const isBlank = useIsBlank();
  return useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).gives !== undefined) && isBlank;
}

/** Of classes that are drawn: the run on screen is of another form even than what they will be. */
export function useLacksDrawings(): boolean {
  const isBlank = useIsBlank();
  return useOwnKind() === 'drawings' && isBlank;
}
