/**
 * What can be opened below the network to look into a run, as a link names it after `open=`, and how high it is unless it was dragged: half of the
 * page's height, or nearly all of it; then network and output are a row.
 */
export const usualHeights = {
  backprop: 'half',
  pulse: 'tall',
  gradientFlow: 'half',
  throughTime: 'half',
  landscape: 'tall',
  regions: 'half',
  pieces: 'half',
  hiddenSpace: 'half',
  gradientCheck: 'half',
  quality: 'half',
  workbench: 'tall',
  columns: 'tall',
  forecast: 'tall',
  letters: 'tall',
  shift: 'half',
} as const;

export type PanelId = keyof typeof usualHeights;

export const panelIds = Object.keys(usualHeights) as readonly PanelId[];

/** How many stand side by side. */
export const mostPanels = 2;

export const isPanel = (id: string): id is PanelId => Object.hasOwn(usualHeights, id);
