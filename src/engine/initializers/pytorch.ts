import { type InitializerEntry, within } from './initializer';

/**
 * U(±1 / √inputs) for weights and biases, variance 1 / (3 inputs); U(±1 / √units) throughout a recurrent layer, N(0, 1) for a table of symbols.
 * Source: PyTorch's `reset_parameters` of Linear and Conv2d (`kaiming_uniform_` with a = √5 is this), RNN, LSTM, GRU and Embedding.
 */
export const pytorch: InitializerEntry<'pytorch', never> = {
  id: 'pytorch',
  params: [],
  initialize({ params }, _choice, rng) {
    const layerOf = (name: string) => name.split('.')[0];
    const recurrent = new Set(params.flatMap(({ role, name }) => (role === 'recurrentWeight' ? [layerOf(name)] : [])));
    for (const { name, role, fanIn, fanOut, start, value } of params) {
      const limit = 1 / Math.sqrt(recurrent.has(layerOf(name)) ? fanOut : fanIn);
      if (start) value.set(start);
      else for (let i = 0; i < value.length; i++) value[i] = role === 'table' ? rng.normal() : within(limit, rng.uniform());
    }
  },
};
