import { create } from 'zustand';
import type { Runner } from './runnerVerbs';

/** What the page's Play, Step and time line move while something else than the page's run stands in the place of the network; null: the page's run. */
export const useStageRunner = create<{ readonly runner: Runner | null }>(() => ({ runner: null }));
