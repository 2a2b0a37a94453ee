import { part } from '../../engine/part';

/** Nobody draws on the first load. */
export const drawTools = part('the tools to draw with', () => import('./DrawTools'));

/** The first load has nothing to tell. */
export const moreNotices = part('the notices', () => import('./MoreNotices'));
