import { drawnInitializer } from './initializer';

export const zeros = drawnInitializer(
  { id: 'zeros', label: 'zeros', summary: 'Every weight 0: nothing can learn beyond the output bias.' },
  () => 0,
);
