import type { ComponentType } from 'react';
import { laterActivations } from '../../engine/activations/registry';
import type { PanelId } from '../../experiment/panels';
import type { RunInfo } from '../../run/runInfo';
import type { PartMessages } from '../words/en/parts/parts';
import { columnsFit } from './columns/columnsFit';
import { forecastFit } from './forecast/forecastFit';
import { hiddenSpaceFit } from './hiddenSpaceFit';
import { lettersFit } from './letters/lettersFit';
import { piecesFit } from './pieces/piecesFit';
import { pulseFit } from './pulse/pulseFit';
import { regionsFit } from './regionsFit';
import { throughTimeFit } from './throughTime/throughTimeFit';
import { workbenchFit } from './workbench/workbenchFit';

export interface PanelProps {
  readonly info: RunInfo;
}

/** A sentence that says why a panel has nothing to show. */
export type Misfit = Extract<keyof PartMessages['inspect'], `fits.${string}`>;

/** A look into the run below the network. Its id stands in `experiment/panels.ts`, as links need it, and its label with the words of the strip. */
export interface PanelEntry {
  readonly id: PanelId;
  /** True, or why it has nothing to show of this network. */
  fits(info: RunInfo): true | Misfit;
  /** The panel, fetched when it is first opened. */
  load(): Promise<{ readonly default: ComponentType<PanelProps> }>;
}

/** Of the section that shows an open panel. */
export const panelId = (id: PanelId) => `panel-${id}`;

const always = () => true as const;

const spansAPlane = ({ parameterCount }: RunInfo) => parameterCount > 1 || 'fits.oneWeight';

const readsImages = ({ form, task }: RunInfo) => (form === 'images' && task === 'multiclass') || 'fits.shift';

export const inspectors: readonly PanelEntry[] = [
  { id: 'backprop', fits: always, load: () => import('./backprop/Backprop') },
  { id: 'pulse', fits: pulseFit, load: () => import('./pulse/Pulse') },
  { id: 'gradientFlow', fits: always, load: () => import('./GradientFlow') },
  { id: 'throughTime', fits: throughTimeFit, load: () => import('./throughTime/ThroughTime') },
  { id: 'landscape', fits: spansAPlane, load: () => import('./Landscape') },
  { id: 'regions', fits: regionsFit, load: () => import('./Regions') },
  { id: 'pieces', fits: piecesFit, load: () => laterActivations.load().then(() => import('./pieces/Pieces')) },
  { id: 'hiddenSpace', fits: hiddenSpaceFit, load: () => import('./HiddenSpace') },
  { id: 'gradientCheck', fits: always, load: () => import('./check/GradientCheck') },
  { id: 'quality', fits: always, load: () => import('./quality/Quality') },
  { id: 'workbench', fits: workbenchFit, load: () => laterActivations.load().then(() => import('./workbench/Workbench')) },
  { id: 'shift', fits: readsImages, load: () => import('./shift/Shift') },
  { id: 'columns', fits: columnsFit, load: () => import('./columns/Columns') },
  { id: 'forecast', fits: forecastFit, load: () => import('./forecast/Forecast') },
  { id: 'letters', fits: lettersFit, load: () => import('./letters/Letters') },
];
