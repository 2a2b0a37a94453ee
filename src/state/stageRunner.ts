import type { ComponentType } from 'react';
import { create } from 'zustand';
import type { Runner } from './runnerVerbs';

interface StageRunner {
  /** What the page's Play, Step and time line move while something else than the page's run stands in the place of the network; null: the page's run. */
  readonly runner: Runner | null;
  /** What stands in the place of those, where it counts something else than epochs. */
  readonly transport: ComponentType | null;
}

export const useStageRunner = create<StageRunner>(() => ({ runner: null, transport: null }));
