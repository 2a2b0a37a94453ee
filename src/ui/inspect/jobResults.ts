import type { JobName, JobResultOf } from '../../jobs/registry';
import type { RunInfo } from '../../run/runInfo';
import type { Paint } from '../views/useCanvas';

interface Kept<J extends JobName> {
  readonly result: JobResultOf<J>;
  /** Stands for it in the strip: 34 × 16 pixels. What paints them comes with the panel. */
  readonly paint: Paint;
}

type Results = { [J in JobName]?: Kept<J> };

// as long as the run is known: its closed panel still tells what was found
const found = new WeakMap<RunInfo, Results>();

/** Remembers the newest result of a job about this run. */
export function keepResult<J extends JobName>(info: RunInfo, name: J, result: JobResultOf<J>, paint: Paint): void {
  found.set(info, { ...found.get(info), [name]: { result, paint } });
}

export const keptResult = <J extends JobName>(info: RunInfo, name: J): Kept<J> | undefined => found.get(info)?.[name];
