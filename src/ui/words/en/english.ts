import type { Catalogue } from '../catalogue';
import { activations } from './activations';
import { atOnce } from './atOnce';
import { datasets } from './datasets';
import { initializers } from './initializers';
import { layerKinds, sizes } from './layerKinds';
import { losses } from './losses';
import { optimizers } from './optimizers';
import { page } from './page/page';
import { parts } from './parts/parts';
import { penalties } from './penalties';
import { schedules } from './schedules';
import { settings } from './settings';
import { capital } from './wording';

export const english: Catalogue = {
  locale: 'en',
  atOnce,
  sentences: () => import('./sentences').then(({ sentences }) => sentences),
  page,
  parts,
  layer: capital,
  entries: { activations, losses, penalties, optimizers, schedules, initializers, datasets, layerKinds },
  summaries: () => import('./summaries').then(({ summaries }) => summaries),
  settings,
  sizes,
};
