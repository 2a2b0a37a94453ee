import type { EntryWords, SizeWords } from '../entryWords';

const batchNorm = 'batch norm';
const dropout = 'dropout';
const skip = 'skip over';
const truncation = 'truncate after';
const window = { kernelSize: 'kernel', stride: 'stride' };

/** The kinds of layers, in English. */
export const layerKinds: EntryWords['layerKinds'] = {
  dense: {
    label: 'dense',
    summary: 'Every unit reads every number before it: f(Wx + b).',
    params: { batchNorm, dropout, skip },
  },
  conv: {
    label: 'convolution',
    short: 'conv',
    summary: 'Filters that slide over the image: the same few weights at every place.',
    params: { ...window, same: 'pad to the same size', batchNorm, dropout, skip },
  },
  maxpool: {
    label: 'max pooling',
    short: 'max pool',
    summary: 'The largest value of every window: smaller maps, small shifts forgiven.',
    params: window,
  },
  avgpool: { label: 'average pooling', short: 'avg. pool', summary: 'The mean of every window.', params: window },
  gap: { label: 'global average', short: 'global avg.', summary: 'The mean of every map: one number a channel.' },
  rnn: { label: 'RNN', summary: 'A state that every step updates: h = f(Wx + Uh + b).', params: { truncation, dropout } },
  lstm: {
    label: 'LSTM',
    summary: 'A state and a memory, with gates for what to forget, to write and to show.',
    params: { forgetBias: 'forget bias', truncation, dropout },
  },
  gru: { label: 'GRU', summary: 'A state with two gates: what to reset and what to update.', params: { truncation, dropout } },
  embedding: { label: 'embedding', summary: 'A row of learnt numbers for every symbol, in place of one-hot rows.' },
};

/** What the size of a layer counts, in English. */
export const sizes: SizeWords = {
  units: { label: 'units', one: 'unit' },
  filters: { label: 'filters', one: 'filter' },
  numbers: { label: 'numbers', one: 'number' },
};
