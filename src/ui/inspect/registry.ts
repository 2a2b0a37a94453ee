import type { ComponentType } from 'react';
import type { PanelId } from '../../experiment/panels';
import type { RunInfo } from '../../run/runInfo';
import type { Glance } from './glance';
import { checkGlance, landscapeGlance } from './jobGlances';
import { seriesGlance } from './layerSeries';

export interface PanelProps {
  readonly info: RunInfo;
}

/** A look into the run below the network. Its id and label stand in `experiment/panels.ts`, as links need them. */
export interface PanelEntry {
  readonly id: PanelId;
  /** True, or why it has nothing to show of this network, in a sentence. */
  fits(info: RunInfo): true | string;
  readonly glance: Glance;
  /** The panel, fetched when it is first opened. */
  load(): Promise<{ readonly default: ComponentType<PanelProps> }>;
}

const always = () => true as const;

const spansAPlane = ({ parameterCount }: RunInfo) => parameterCount > 1 || 'A plane needs two weights, and this network has only one.';

export const inspectors: readonly PanelEntry[] = [
  { id: 'gradientFlow', fits: always, glance: seriesGlance('gradientNorm', '|∇|'), load: () => import('./GradientFlow') },
  { id: 'landscape', fits: spansAPlane, glance: landscapeGlance, load: () => import('./Landscape') },
  { id: 'gradientCheck', fits: always, glance: checkGlance, load: () => import('./GradientCheck') },
];
