import type { JobName, JobResultOf } from '../../jobs/registry';
import type { RunInfo } from '../../run/runInfo';

type Results = { [J in JobName]?: JobResultOf<J> };

// as long as the run is known: its closed panel still tells what was found
const found = new WeakMap<RunInfo, Results>();

/** Remembers the newest result of a job about this run. */
export function keepResult<J extends JobName>(info: RunInfo, name: J, result: JobResultOf<J>): void {
  found.set(info, { ...found.get(info), [name]: result });
}

export const keptResult = <J extends JobName>(info: RunInfo, name: J): JobResultOf<J> | undefined => found.get(info)?.[name];
