import { drawnInitializer } from './initializer';

export const zeros = drawnInitializer({ id: 'zeros' }, () => 0);
