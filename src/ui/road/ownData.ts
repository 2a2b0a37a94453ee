import { type RoadParam, road } from '../../data/road/roadSet';
import { defaultParams } from '../../engine/spec';
import { setExperiment, useExperiment } from '../../state/experimentStore';

/** The tracks that the driver records on unless others are chosen, and how many places on each. */
const { kidney, oval, clover, drop, places } = defaultParams(road) as Readonly<Record<RoadParam, number>>;
const drivers = { kidney, oval, clover, drop, places };
/** One stretch alone has as many as two tracks have. */
const none = { kidney: 0, oval: 0, clover: 0, drop: 0, places: 2 * places } as const;

/** One's own laps in the place of the driver's; empty: the driver's again. One step to undo. */
export function setOwnLaps(laps: string): void {
  const { dataset, laps: before } = useExperiment.getState().experiment;
  const params = laps === '' ? drivers : before === '' ? none : {};
  setExperiment({ laps, dataset: { ...dataset, params: { ...dataset.params, ...params } } });
}
