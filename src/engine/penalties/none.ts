import type { PenaltyEntry } from './penalty';

/** The loss alone. */
export const none: PenaltyEntry<'none', never> = {
  id: 'none',
  params: [],
  slots: [],
  beforeUpdate: () => {},
  value: () => 0,
};
