import type { EntryWords, SizeWords } from '../entryWords';

const batchNorm = 'batch norm';
const dropout = 'dropout';
const skip = 'skip over';
const recurrent = { truncation: 'truncate after', recurrentScale: 'recurrent scale', dropout };
const window = { kernelSize: 'kernel', stride: 'stride' };

/** The kinds of layers, in English. */
export const layerKinds: EntryWords['layerKinds'] = {
  dense: {
    label: 'dense',
    params: { batchNorm, dropout, skip, window: 'reads the whole window' },
  },
  conv: {
    label: 'convolution',
    short: 'conv',
    params: { ...window, same: 'pad to the same size', batchNorm, dropout, skip },
  },
  maxpool: {
    label: 'max pooling',
    short: 'max pool',
    params: window,
  },
  avgpool: { label: 'average pooling', short: 'avg. pool', params: window },
  gap: { label: 'global average', short: 'global avg.' },
  rnn: { label: 'RNN', params: recurrent },
  lstm: {
    label: 'LSTM',
    params: { forgetBias: 'forget bias', ...recurrent },
  },
  gru: { label: 'GRU', params: { updateBias: 'update bias', ...recurrent } },
  embedding: { label: 'embedding' },
};

/** What the size of a layer counts, in English. */
export const sizes: SizeWords = {
  units: { label: 'units', one: 'unit' },
  filters: { label: 'filters', one: 'filter' },
  numbers: { label: 'numbers', one: 'number' },
};
