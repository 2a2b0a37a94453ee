import type { Speech } from '../../catalogue';

/** The curve of the loss and the marks on the time line, in English. */
export const overTime = {
  train: 'train',
  /** Where there is hardly room. */
  validation: 'valid.',
  test: 'test',
  rateChange: ({ rateBefore, rate }: { readonly rateBefore: number; readonly rate: number }, s: Speech) =>
    `rate ${s.number(rateBefore)} → ${s.number(rate)}`,
  picture: ({ isLog, train, test }: { readonly isLog: boolean; readonly train: number; readonly test: number }, s: Speech) =>
    `Loss by epoch${isLog ? ', logarithmic' : ''}: train ${s.loss(train)}, ${Number.isNaN(test) ? 'no test part' : `test ${s.loss(test)}`}`,
  reader: 'Epoch read in the loss chart',
  changed: ({ epoch, what }: { readonly epoch: number; readonly what: string }, s: Speech) => `epoch ${s.count(epoch)}: ${what}`,
  weights: 'weights typed',
  best: ({ epoch, loss }: { readonly epoch: number; readonly loss: string }, s: Speech) =>
    `least test loss: ${loss}, epoch ${s.count(epoch)}`,
};
