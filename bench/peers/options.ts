import { peers } from './peers';
import { type WorkloadId, workloadIds } from './workloads';

export interface PeersOptions {
  readonly quick: boolean;
  readonly workloads: readonly WorkloadId[];
  readonly environments: readonly string[];
  readonly engines: readonly string[];
}

const known = { environments: ['chromium', 'node', 'python'], engines: Object.keys(peers) };

/** The words of a list, all of them known. @throws Error where one is not */
function listed(text: string | undefined, all: readonly string[], what: string): readonly string[] {
  if (text === undefined) return all;
  const words = text.split(',');
  const unknown = words.find((word) => !all.includes(word));
  if (unknown !== undefined) throw new Error(`there is no ${what} “${unknown}”: take ${all.join(', ')}`);
  return words;
}

/** @param texts lists with commas: workloads by the beginning of their names @throws Error where something in them does not exist */
export function peersOptions(texts: { quick: boolean; only?: string; env?: string; engines?: string }): PeersOptions {
  const starts = texts.only?.split(',') ?? [''];
  const unknown = starts.find((start) => !workloadIds.some((id) => id.startsWith(start)));
  if (unknown !== undefined) throw new Error(`there is no workload “${unknown}”: take ${workloadIds.join(', ')}`);
  return {
    quick: texts.quick,
    workloads: workloadIds.filter((id) => starts.some((start) => id.startsWith(start))),
    environments: listed(texts.env, known.environments, 'environment'),
    engines: listed(texts.engines, known.engines, 'engine'),
  };
}
