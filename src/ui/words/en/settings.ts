import type { SettingWords } from '../settingWords';

/** What settings are called, in English. */
export const settings: SettingWords = {
  numbers: {
    examples: { label: 'Examples', subject: 'The number of examples' },
    noisePercent: { label: 'Noise', subject: 'Noise' },
    trainPercent: { label: 'Training share', subject: 'The training share' },
    learningRate: { label: 'Learning rate', subject: 'Learning rate' },
    batchSize: { label: 'Batch size', subject: 'Batch size' },
    clipNorm: { label: 'longest gradient, 0: any', subject: 'The longest gradient' },
    inputNoise: { label: 'input noise', subject: 'Input noise' },
    validationPercent: { label: 'validation share, %', subject: 'The validation share' },
    patience: { label: 'stop after epochs without a new best, 0: never', subject: 'Patience' },
    leastGain: { label: 'least gain of a new best', subject: 'The least gain' },
  },
  menus: {
    precision: {
      label: 'Precision',
      options: {
        auto: 'as it suits the data',
        double: 'double (64 bits)',
        single: 'single (32 bits, fast)',
        fused: 'single, fused multiply–add',
      },
    },
    theme: { label: 'Theme', options: { auto: 'as the system', light: 'light', dark: 'dark' } },
  },
};
