import type { Speech } from '../../catalogue';

/** What is done to the examples before they are trained on, in English. */
export const made = {
  'typed.rule': 'Class 1 where',
  'typed.line': 'y =',
  'typed.plane': 'z =',
  'balance.asDrawn': 'as it is',
  'outliers.points': 'An outlier stands anywhere in the plane and keeps its label.',
  'outliers.values': 'An outlier’s target lies three standard deviations of all targets too high or too low.',
  shuffle: 'Shuffle before every epoch',
  'order.shuffled': 'Every epoch takes the examples in another order: in which one they stand does not matter.',
  'order.same': 'Every epoch takes the examples in the same mixed order.',
  /** Measured: `npm run train "data=circle&batch=10&rate=0.03&order=target&shuffle=no&seed=1" --epochs 50`, and so on to seed 5. */
  'order.unshuffled': (_: object, s: Speech) =>
    `Neighbours share a batch. Measured on Circle by class (the usual network, rate ${s.number(0.03)}, batches of 10, 50 epochs): for each of five seeds the training loss ended higher than with shuffling, by ${s.number(0.003)} to ${s.number(0.016)}.`,
};
