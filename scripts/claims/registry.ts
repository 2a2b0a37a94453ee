import type { Claim } from './claim';
import { drive } from './drive';
import { images } from './images';
import { sequences } from './sequences';

/** What the playground claims, by the name that `npm run claims` is given. */
export const claims: Readonly<Record<string, readonly Claim[]>> = { images, drive, sequences };
