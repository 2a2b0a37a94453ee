import type { Speech } from '../../catalogue';

/** What is done to the examples before they are trained on, in English. */
export const made = {
  measures: 'Measures in place of pixels',
  /** Of `data=digits8x8Features&data.side=2&layers=16&optimizer=adam&batch=16&rate=0.01&seed=1` and so on, and of `data=digits8x8…`, after 50 epochs. */
  'measures.measured': (_: object, s: Speech) =>
    `Digits of 8 × 8 pixels, one layer of 16 tanh units, Adam at rate ${s.number(0.01)}, 50 epochs, mean of five seeds: test accuracy ${s.share(0.5276)} by the 5 measures, ${s.share(0.7705)} with the grey of 2 × 2 parts, ${s.share(0.8652)} with that of 3 × 3, ${s.share(0.9705)} by the pixels.`,
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
