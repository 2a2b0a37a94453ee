import type { Lookable } from './looks';

/** What can take the place of network and output, as a link names it after `stage=`. */
export const stages = [
  { id: 'compare', params: [] },
  { id: 'sweep', params: [] },
  { id: 'race', params: [] },
] as const satisfies readonly Lookable[];

export type StageId = (typeof stages)[number]['id'];

export const isStage = (id: string): id is StageId => stages.some((stage: Lookable) => stage.id === id);
