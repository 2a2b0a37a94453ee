/** What can take the place of network and output: as a link names it after `stage=`. */
export const stageIds = ['compare', 'sweep', 'race'] as const;

/** What can be looked at in the network itself, as links name it. */
export const networkLookIds = ['unrolled', 'microscope', 'wants', 'errors'] as const;

export type StageId = (typeof stageIds)[number];

export const isStage = (id: string): id is StageId => stageIds.some((stage) => stage === id);
