import type { ComponentType } from 'react';
import type { StageId } from '../../experiment/stages';

/** What takes the place of network and output: fetched when it is first opened. Its id stands in `experiment/stages.ts`, as links need it. */
interface StageEntry {
  load(): Promise<{ readonly default: ComponentType }>;
}

export const stageEntries: Readonly<Record<StageId, StageEntry>> = {
  compare: { load: () => import('./Compare') },
  sweep: { load: () => import('./Sweep') },
  race: { load: () => import('./Race') },
};
