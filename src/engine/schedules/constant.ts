import { schedule } from './schedule';

/** η_k = η₀. */
export const constant = schedule({ id: 'constant', params: [], factor: () => 1 });
