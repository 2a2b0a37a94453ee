import type { Speech } from '../../catalogue';

/** How it is trained, in English. */
export const training = {
  'training.title': 'Objective and optimizer',
  'training.ownSteps': 'finds its own step length',
  'training.more': 'More training settings',
  'training.augmentMirror': 'Mirror every second image',
  'training.centred': 'Images less their mean',
  'training.resume': 'Go on after a reload',
  'training.changed': ({ settings }: { readonly settings: number }, s: Speech) => `${s.count(settings)} changed`,
  'training.moreTitle': 'Schedule, clipping, noise, validation',
  'training.precision': ({ precision }: { readonly precision: string }) => `${precision} precision`,
};
