/** Faults that can be planted in the gradient check's own copy of the backward pass, by the id that stands in links. */
export const plantedBugs = ['slope', 'transposed', 'bias', 'sum', 'sign', 'kept', 'time'] as const;

export type PlantedBug = (typeof plantedBugs)[number];
