import type { EntryWords } from '../entryWords';

/** The ways to start, in English. */
export const initializers: EntryWords['initializers'] = {
  xavierUniform: {
    label: 'Xavier uniform',
    params: { bias: 'bias' },
  },
  xavierNormal: { label: 'Xavier normal', params: { bias: 'bias' } },
  heUniform: { label: 'He uniform', params: { bias: 'bias' } },
  heNormal: { label: 'He normal', params: { bias: 'bias' } },
  lecunUniform: { label: 'LeCun uniform', params: { bias: 'bias' } },
  lecunNormal: { label: 'LeCun normal', params: { bias: 'bias' } },
  pytorch: { label: 'PyTorch’s own' },
  orthogonal: {
    label: 'orthogonal states',
    params: { bias: 'bias', scale: 'scale' },
  },
  identity: { label: 'identity states', params: { bias: 'bias', scale: 'scale' } },
  lecture: { label: 'N(0, 1/m), bias N(0, 1)' },
  gaussian: {
    label: 'normal',
    params: { standardDeviation: 'spread', bias: 'bias' },
  },
  uniform: { label: 'uniform', params: { range: 'range', bias: 'bias' } },
  constant: {
    label: 'constant',
    params: { value: 'weight', bias: 'bias' },
  },
  zeros: { label: 'zeros', params: { bias: 'bias' } },
};
