import type { Lookable } from './looks';
import { panels } from './panels';

interface Staged extends Lookable {
  /** Links may not name it yet: nothing shows it. */
  readonly isComing?: true;
}

/** What can take the place of network and output: as a link names it after `stage=`. */
export const stages = [
  {
    id: 'compare',
    params: [
      { name: 'x', options: ['epochs', 'updates', 'evaluations', 'seconds'], default: 'epochs' },
      { name: 'of', options: ['train', 'test'], default: 'train' },
      { name: 'chosen', min: 0, max: 3, integer: true, default: 0 },
      { name: 'tuned', min: 0, max: 10_000, integer: true, default: 0 },
    ],
  },
  { id: 'sweep', isComing: true, params: [] },
  { id: 'race', isComing: true, params: [] },
] as const satisfies readonly Staged[];

export type StageId = (typeof stages)[number]['id'];

const open: readonly string[] = (stages as readonly Staged[]).flatMap(({ id, isComing }) => (isComing ? [] : [id]));

export const isStage = (id: string): id is StageId => open.includes(id);

/** Everything that can be looked at in several ways. */
export const lookables = [...panels, ...stages] as const;

export type LookableId = (typeof lookables)[number]['id'];
