import { forms } from './formLooks';
import { imageTabLooks } from './imageTabLooks';
import type { LinkReader } from './linkText';
import { checkLooks, type Looks, readLooks } from './looks';
import { networkLooks } from './networkLooks';
import { outputs } from './outputLooks';
import { panels } from './panelLooks';
import { stages } from './stageLooks';

/** Everything that can be looked at in several ways. */
export const lookables = [...panels, ...stages, ...networkLooks, ...imageTabLooks, ...forms, ...outputs] as const;

export type LookableId = (typeof lookables)[number]['id'];

/** Declared parameters that are not at their defaults; the rest goes. */
export const checkedLooks = (given: Looks): Looks => checkLooks(lookables, given);

/** Those that a link names. */
export const looksIn = (link: LinkReader): Looks => readLooks(lookables, link);
