import type { SettingWords } from '../settingWords';

/** The settings, in English. */
export const settings: SettingWords = {
  data: { label: 'Data set', noun: 'The data set' },
  loss: { label: 'Loss', noun: 'The loss' },
  optimizer: { label: 'Optimizer', noun: 'The optimizer' },
  schedule: { label: 'Rate over time', noun: 'The schedule' },
  penalty: { label: 'Penalty', noun: 'The penalty' },
  init: { label: 'Initial weights', noun: 'The initialiser' },
  examples: { label: 'Examples', noun: 'The number of examples' },
  noise: { label: 'Noise' },
  train: { label: 'Training share', noun: 'The training share' },
  split: {
    label: 'What trains',
    noun: 'The split',
    options: { random: 'drawn by lot', classes: 'of each class alike', order: 'the first rows', column: 'as a column says' },
  },
  columns: { label: 'Columns', noun: 'The form of the columns', options: { standardized: 'standardised', measured: 'as measured' } },
  rate: { label: 'Learning rate' },
  batch: { label: 'Batch size' },
  epochs: { label: 'Last epoch (0 = none)', noun: 'The last epoch' },
  clip: { label: 'Clip gradient norm at (0 = off)', noun: 'The longest gradient' },
  inputNoise: { label: 'Input noise', noun: 'Input noise' },
  'augment.shift': { label: 'Shift by up to, pixels', noun: 'The shift' },
  'augment.rotation': { label: 'Turn by up to, °', noun: 'The rotation' },
  'augment.scale': { label: 'Scale by up to, %', noun: 'The scale' },
  'augment.brightness': { label: 'Brightness by up to, %', noun: 'The brightness' },
  'augment.contrast': { label: 'Contrast by up to, %', noun: 'The contrast' },
  validation: { label: 'Validation share, %', noun: 'The validation share' },
  patience: { label: 'Early stopping: patience in epochs (0 = off)', noun: 'Patience' },
  leastGain: { label: 'Least gain of a new best', noun: 'The least gain' },
  every: { label: 'curves of updates every … steps, 0: every epoch', noun: 'The distance between recorded steps' },
  precision: {
    label: 'Precision',
    options: {
      auto: 'automatic',
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
