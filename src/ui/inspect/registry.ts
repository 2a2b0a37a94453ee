import type { ComponentType } from 'react';
import type { PanelId } from '../../experiment/panels';
import type { RunInfo } from '../../run/runInfo';
import type { PartMessages } from '../words/en/parts/parts';
import { backpropGlance } from './backprop/glance';
import type { Glance } from './glance';
import { hiddenSpaceFit, hiddenSpaceGlance } from './hiddenSpaceFit';
import { checkGlance, landscapeGlance } from './jobGlances';
import { seriesGlance } from './layerSeries';
import { piecesFit, piecesGlance } from './pieces/piecesFit';
import { pulseFit, pulseGlance } from './pulse/pulseFit';
import { qualityGlance } from './qualityGlance';
import { regionsFit, regionsGlance } from './regionsFit';
import { workbenchFit, workbenchGlance } from './workbench/workbenchFit';

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
  readonly glance: Glance;
  /** The panel, fetched when it is first opened. */
  load(): Promise<{ readonly default: ComponentType<PanelProps> }>;
}

/** Of the section that shows an open panel. */
export const panelId = (id: PanelId) => `panel-${id}`;

const always = () => true as const;

const spansAPlane = ({ parameterCount }: RunInfo) => parameterCount > 1 || 'fits.oneWeight';

export const inspectors: readonly PanelEntry[] = [
  { id: 'backprop', fits: always, glance: backpropGlance, load: () => import('./backprop/Backprop') },
  { id: 'pulse', fits: pulseFit, glance: pulseGlance, load: () => import('./pulse/Pulse') },
  { id: 'gradientFlow', fits: always, glance: seriesGlance('gradientNorm', '|∇|'), load: () => import('./GradientFlow') },
  { id: 'landscape', fits: spansAPlane, glance: landscapeGlance, load: () => import('./Landscape') },
  { id: 'regions', fits: regionsFit, glance: regionsGlance, load: () => import('./Regions') },
  { id: 'pieces', fits: piecesFit, glance: piecesGlance, load: () => import('./pieces/Pieces') },
  { id: 'hiddenSpace', fits: hiddenSpaceFit, glance: hiddenSpaceGlance, load: () => import('./HiddenSpace') },
  { id: 'gradientCheck', fits: always, glance: checkGlance, load: () => import('./check/GradientCheck') },
  { id: 'quality', fits: always, glance: qualityGlance, load: () => import('./quality/Quality') },
  { id: 'workbench', fits: workbenchFit, glance: workbenchGlance, load: () => import('./workbench/Workbench') },
];
