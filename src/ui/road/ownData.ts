import { type RoadParam, road } from '../../data/road/roadSet';
import { defaultParams } from '../../engine/spec';
import { setExperiment, useExperiment } from '../../state/experimentStore';

/** The tracks that the driver records on unless others are chosen. */
const { kidney, oval, clover, drop } = defaultParams(road) as Readonly<Record<RoadParam, number>>;
const drivers = { kidney, oval, clover, drop };
const none = { kidney: 0, oval: 0, clover: 0, drop: 0 } as const;

/** One's own laps in the place of the driver's; empty: the driver's again. One step to undo. */
export function setOwnLaps(laps: string): void {
  const { dataset } = useExperiment.getState().experiment;
  setExperiment({ laps, dataset: { ...dataset, params: { ...dataset.params, ...(laps === '' ? drivers : none) } } });
}
