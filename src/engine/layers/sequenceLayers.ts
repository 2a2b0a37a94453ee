import { createEmbedding } from './embedding';
import { createGru } from './gru';
import { createLstm } from './lstm';
import { createOneHot } from './oneHot';
import { createRnn } from './rnn';

/** What reads sequences. */
export const factories = {
  rnn: createRnn,
  lstm: createLstm,
  gru: createGru,
  oneHot: createOneHot,
  embedding: createEmbedding,
};

export * as kernels from '../kernels/plain/recurrent';
