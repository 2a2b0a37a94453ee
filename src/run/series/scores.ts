import type { SeriesEntry } from './series';

const scoreNames = ['trainLoss', 'testLoss', 'trainMetric', 'testMetric', 'validationLoss', 'validationMetric'] as const;

/** Loss and metric of every part, evaluated at the end of the epoch. */
export const scores: SeriesEntry = {
  id: 'scores',
  describes: 'weights',
  columns: () => scoreNames,
  writer: (loop) => ({
    write(row, at) {
      for (let c = 0; c < scoreNames.length; c++) row[at + c] = loop.scores[scoreNames[c]];
    },
  }),
};
