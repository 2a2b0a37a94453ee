interface PanelEntry {
  /** Stands in links after `open=`, and never changes. */
  readonly id: string;
}

/** What can be opened below the network to look into a run: as a link names it. */
export const panels = [{ id: 'gradientFlow' }, { id: 'landscape' }, { id: 'gradientCheck' }] as const satisfies readonly PanelEntry[];

export type PanelId = (typeof panels)[number]['id'];

/** How many stand side by side. */
export const mostPanels = 2;

export const isPanel = (id: string): id is PanelId => panels.some((panel) => panel.id === id);
