import type { Catalogue } from '../catalogue';
import { activations } from './activations';
import { capital } from './capital';
import { data, dataClauses } from './data';
import { datasets } from './datasets';
import { engine } from './engine';
import { initializers } from './initializers';
import { losses } from './losses';
import { optimizers } from './optimizers';
import { page } from './page';
import { penalties } from './penalties';
import { experiment, job, run, state } from './run';
import { schedules } from './schedules';
import { settings } from './settings';

export const english: Catalogue = {
  locale: 'en',
  sentences: { ...engine, ...data, ...dataClauses, ...experiment, ...run, ...job, ...state },
  page,
  layer: capital,
  settings,
  entries: { activations, losses, penalties, optimizers, schedules, initializers, datasets },
};
