import { part } from '../../engine/part';

/** The first load does without it; its place is kept. */
export const inspectStrip = part('what looks into the run', () => import('../inspect/InspectStrip'));

/** The first load opens none. */
export const openPanels = part('what is open below the network', () => import('../inspect/OpenPanels'));

/** Nobody draws on the first load. */
export const drawTools = part('the tools to draw with', () => import('./DrawTools'));

/** The first load has nothing to tell. */
export const moreNotices = part('the notices', () => import('./MoreNotices'));
