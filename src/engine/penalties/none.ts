import type { PenaltyEntry } from './penalty';

/** The loss alone. */
export const none: PenaltyEntry = {
  id: 'none',
  label: 'none',
  summary: 'The loss alone.',
  params: [],
  slots: [],
  beforeUpdate: () => {},
  value: () => 0,
};
