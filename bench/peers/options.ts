import { refuseUnknown } from '../known';
import { peers } from './peers';
import { type WorkloadId, workloadIds } from './workloads';

export interface PeersOptions {
  readonly quick: boolean;
  readonly workloads: readonly WorkloadId[];
  readonly environments: readonly string[];
  readonly engines: readonly string[];
}

const environments = ['chromium', 'node', 'python'];
const engines = Object.keys(peers);

/** @param texts lists with commas: workloads by the beginning of their names @throws Error where something in them does not exist */
export function peersOptions(texts: { quick: boolean; only?: string; env?: string; engines?: string }): PeersOptions {
  const starts = texts.only?.split(',') ?? [''];
  const begins = (name: string, start: string) => name.startsWith(start);
  const chosen = { environments: texts.env?.split(',') ?? environments, engines: texts.engines?.split(',') ?? engines };
  refuseUnknown(starts, 'workload', workloadIds, begins);
  refuseUnknown(chosen.environments, 'environment', environments);
  refuseUnknown(chosen.engines, 'engine', engines);
  return { quick: texts.quick, workloads: workloadIds.filter((id) => starts.some((start) => begins(id, start))), ...chosen };
}
