import { controls } from './controls';
import { dataPanel } from './dataPanel';
import { layout } from './layout';
import { networkPanel } from './networkPanel';
import { notices } from './notices';
import { outputPanel } from './outputPanel';
import { training } from './training';

/** What the page says itself, in English. Its keys and their values are what every other language has to have. */
export const page = { ...controls, ...layout, ...dataPanel, ...networkPanel, ...outputPanel, ...training, ...notices };

export type PageMessages = typeof page;
