import type { Catalogue } from '../catalogue';
import { activations } from './activations';
import { data, dataClauses } from './data';
import { datasets } from './datasets';
import { engine } from './engine';
import { initializers } from './initializers';
import { layerKinds, sizes } from './layerKinds';
import { losses } from './losses';
import { optimizers } from './optimizers';
import { page } from './page/page';
import { parts } from './parts/parts';
import { penalties } from './penalties';
import { experiment, job, run, state } from './run';
import { schedules } from './schedules';
import { settings } from './settings';
import { capital } from './wording';

export const english: Catalogue = {
  locale: 'en',
  sentences: { ...engine, ...data, ...dataClauses, ...experiment, ...run, ...job, ...state },
  page,
  parts,
  layer: capital,
  entries: { activations, losses, penalties, optimizers, schedules, initializers, datasets, layerKinds },
  settings,
  sizes,
};
