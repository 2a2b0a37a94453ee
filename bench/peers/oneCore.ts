import { spawnSync } from 'node:child_process';

const said = (command: string, args: readonly string[]): string => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

/** This process and all it has started. */
function family(): readonly number[] {
  const pairs = said('ps', ['-eo', 'pid=,ppid='])
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [process.pid];
  for (const parent of found) found.push(...pairs.filter(([, of]) => of === parent).map(([pid]) => pid));
  return found;
}

/** Every thread of the family, and what they start from now on, works on these cores alone: 0,2-3. */
function bind(cores: string): void {
  for (const pid of family()) spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', cores, String(pid)]);
}

/**
 * Does work of which only one part at a time is busy on one core: a share of a core's peak has a meaning only where both are measured on that core, and
 * others that share a machine do not keep its cores equally busy. Where the system has no `taskset` that is said, and the work done anyway.
 */
export async function onOneCore<T>(work: () => Promise<T>): Promise<T> {
  const all = said('taskset', ['--cpu-list', '--pid', String(process.pid)])
    .trim()
    .split(': ')[1];
  if (!all) {
    console.log('no taskset: what is compared may work on different cores');
    return work();
  }
  bind(all.split(/[,-]/)[0]);
  try {
    return await work();
  } finally {
    bind(all);
  }
}
