import type { ComponentType } from 'react';
import { viewSettings } from '../../experiment/viewSettings';
import type { RunInfo } from '../../run/runInfo';

export type ImageTabId = (typeof viewSettings.imageTab.options)[number];

export interface ImageTabProps {
  readonly info: RunInfo;
}

/** A view of a network that reads images. Its label stands with the words of the setting. */
export interface ImageTab {
  readonly id: ImageTabId;
  /** What fills the places of network and strip, fetched when it is first shown; null: the maps, which come with the images. */
  readonly load: (() => Promise<{ readonly default: ComponentType<ImageTabProps> }>) | null;
}

const loads: Readonly<Record<ImageTabId, ImageTab['load']>> = {
  maps: null,
  microscope: () => import('./microscope/Microscope'),
  wants: () => import('./wants/Wants'),
};

/** In the order of the tabs. */
export const imageTabs: readonly ImageTab[] = viewSettings.imageTab.options.map((id) => ({ id, load: loads[id] }));

/** Of what a tab shows: one place for all. */
export const tabPanelId = 'image-tab-panel';
