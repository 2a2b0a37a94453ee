/** The page in a frame, in English. */
export const embed = {
  trainLoss: 'train loss',
  testLoss: 'test loss',
  open: 'Open',
  openTitle: 'Open the whole page in a new tab',
};
