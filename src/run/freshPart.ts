import { datasets } from '../data/registry';
import { part } from '../engine/part';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';

/** What draws new training examples for every epoch. */
export const freshPart = part('new examples for every epoch', () => import('./freshExamples'));

/** Whether every epoch has training examples of its own. */
export const isFresh = ({ fresh, dataset }: Experiment): boolean => fresh === 'epoch' && entryOf(datasets, dataset.id).isEndless === true;
