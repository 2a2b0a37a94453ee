import type { EntryWords } from '../entryWords';

/** The ways to start, in English. */
export const initializers: EntryWords['initializers'] = {
  xavierUniform: {
    label: 'Xavier uniform',
    summary: 'U[±√(6 / (inputs + units))]: spread kept forwards and backwards for tanh.',
    params: { bias: 'bias' },
  },
  xavierNormal: { label: 'Xavier normal', summary: 'N(0, 2 / (inputs + units)).', params: { bias: 'bias' } },
  heUniform: { label: 'He uniform', summary: 'U[±√(6 / inputs)]: spread kept for ReLU.', params: { bias: 'bias' } },
  heNormal: { label: 'He normal', summary: 'N(0, 2 / inputs): spread kept for ReLU.', params: { bias: 'bias' } },
  lecunUniform: { label: 'LeCun uniform', summary: 'U[±√(3 / inputs)].', params: { bias: 'bias' } },
  lecunNormal: { label: 'LeCun normal', summary: 'N(0, 1 / inputs).', params: { bias: 'bias' } },
  orthogonal: {
    label: 'orthogonal states',
    summary: 'Recurrent weights orthogonal, so that a state keeps its length; the others Xavier uniform.',
    params: { bias: 'bias' },
  },
  lecture: { label: 'N(0, 1/m), bias N(0, 1)', summary: 'Weights N(0, 1 / inputs), biases N(0, 1), as in the lecture.' },
  gaussian: {
    label: 'normal',
    summary: 'N(0, s²) with a spread of your own: far too small or too large on purpose.',
    params: { standardDeviation: 'spread', bias: 'bias' },
  },
  uniform: { label: 'uniform', summary: 'U[−range, range), constant bias.', params: { range: 'range', bias: 'bias' } },
  constant: {
    label: 'constant',
    summary: 'Every weight the same: all units of a layer stay copies of each other.',
    params: { value: 'weight', bias: 'bias' },
  },
  zeros: { label: 'zeros', summary: 'Every weight 0: nothing can learn beyond the output bias.', params: { bias: 'bias' } },
};
