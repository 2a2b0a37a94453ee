import { part } from '../../engine/part';

/** Elsewhere the strip has room for its words alone: see its styles. */
export const roomForGlances = '(max-width: 45rem), (min-width: 110.01rem)';

export const atAGlance = part('what closed panels tell', () => import('../inspect/AtAGlance'));

/** The first load does without it; its place is kept. Nothing in it moves once it is there. */
export const inspectStrip = part('what looks into the run', async () => {
  const [strip] = await Promise.all([import('../inspect/InspectStrip'), matchMedia(roomForGlances).matches && atAGlance.load()]);
  return strip;
});

/** The first load opens none. */
export const openPanels = part('what is open below the network', () => import('../inspect/OpenPanels'));

/** Nobody draws on the first load. */
export const drawTools = part('the tools to draw with', () => import('./DrawTools'));

/** The first load has nothing to tell. */
export const moreNotices = part('the notices', () => import('./MoreNotices'));
