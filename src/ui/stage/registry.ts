import type { ComponentType } from 'react';
import { laterRules } from '../../engine/updateRules/registry';
import { comparedPart } from '../../experiment/comparedPart';
import type { StageId } from '../../experiment/stages';
import type { RunInfo } from '../../run/runInfo';

export interface StageProps {
  /** The page's run; null until it stands. */
  readonly info: RunInfo | null;
}

/** What takes the place of network and output. Its id stands in `experiment/stages.ts`, as links need it, and its label with the words of the strip. */
export interface StageEntry {
  readonly id: StageId;
  /** It has nothing to do with the page's run: data and objective give way to columns of its own. */
  readonly isAlone?: true;
  /** Shows it, with a `StageHead` of its own; fetched when it is first opened. */
  load(): Promise<{ readonly default: ComponentType<StageProps> }>;
}

export const stageEntries: readonly StageEntry[] = [
  { id: 'compare', load: () => comparedPart.load().then(() => import('./compare/Compare')) },
  { id: 'sweep', load: () => import('./sweep/Sweep') },
  { id: 'race', isAlone: true, load: () => laterRules.load().then(() => import('./race/Race')) },
];
