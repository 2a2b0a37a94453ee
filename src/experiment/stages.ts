/** What can take the place of network and output: as a link names it after `stage=`. */
export const stageIds = ['compare', 'sweep', 'race'] as const;

export type StageId = (typeof stageIds)[number];

export const isStage = (id: string): id is StageId => stageIds.some((stage) => stage === id);
