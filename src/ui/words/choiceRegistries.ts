import type { ChoiceKey } from '../../experiment/sentences';
import type { EntryWords } from './entryWords';

/** The registry whose words each choice has. */
export const registryOf = {
  data: 'datasets',
  loss: 'losses',
  optimizer: 'optimizers',
  schedule: 'schedules',
  penalty: 'penalties',
  init: 'initializers',
} as const satisfies Record<ChoiceKey, keyof EntryWords>;
