import { data, dataClauses } from './data';
import { engine } from './engine';
import { experiment, job, run, state } from './run';

/** What the floors below the page say, in English. */
export const sentences = { ...engine, ...data, ...dataClauses, ...experiment, ...run, ...job, ...state };
