import { schedule } from './schedule';

/** η_k = η₀. */
export const constant = schedule({ id: 'constant', label: 'constant', summary: 'η_k = η₀.', params: [], factor: () => 1 });
