import type { SettingWords } from '../settingWords';

/** The settings, in English. */
export const settings: SettingWords = {
  data: { label: 'Data set', noun: 'The dataset' },
  loss: { label: 'Loss', noun: 'The loss' },
  optimizer: { label: 'Optimizer', noun: 'The optimizer' },
  schedule: { label: 'Rate over time', noun: 'The schedule' },
  penalty: { label: 'Penalty', noun: 'The penalty' },
  init: { label: 'Start', noun: 'The start' },
  examples: { label: 'Examples', noun: 'The number of examples' },
  noise: { label: 'Noise' },
  train: { label: 'Training share', noun: 'The training share' },
  rate: { label: 'Learning rate' },
  batch: { label: 'Batch size' },
  clip: { label: 'longest gradient, 0: any', noun: 'The longest gradient' },
  inputNoise: { label: 'input noise', noun: 'Input noise' },
  validation: { label: 'validation share, %', noun: 'The validation share' },
  patience: { label: 'stop after epochs without a new best, 0: never', noun: 'Patience' },
  leastGain: { label: 'least gain of a new best', noun: 'The least gain' },
  every: { label: 'curves of updates every … steps, 0: every epoch', noun: 'The distance between recorded steps' },
  precision: {
    label: 'Precision',
    options: {
      auto: 'as it suits the data',
      double: 'double (64 bits)',
      single: 'single (32 bits, fast)',
      fused: 'single, fused multiply–add',
    },
  },
  leftover: {
    label: 'Left over at the end of an epoch',
    options: { own: 'a batch of their own', carry: 'carried into the next epoch' },
  },
  clicker: { label: 'A clicker steps', options: { epoch: 'one epoch', tenEpochs: 'ten epochs', batch: 'one batch' } },
  theme: { label: 'Theme', options: { auto: 'as the system', light: 'light', dark: 'dark' } },
};
