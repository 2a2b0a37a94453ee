import { expect, it } from 'vitest';
import { decodeLink } from '../../../experiment/link';
import { mapOrder } from './useMapOrder';

const hidden = (text: string) => decodeLink(`data=digits8x8&layers=${text}`).experiment.hidden;

it.each([
  ['added at the end', 'conv4,maxpool,maxpool', 'conv4,maxpool', 2, [0, 1, 2, null, 3]],
  ['added before others', 'conv4,maxpool,conv4,8', 'conv4,conv4,8', 1, [0, 1, null, 2, 3, 4]],
  ['changed where it stands', 'conv4,conv4;kernelSize9,8', 'conv4,conv4,8', 1, [0, 1, null, 3, 4]],
  ['that another one made too large', 'conv4,maxpool,8', 'conv4,maxpool,8', 1, [0, 1, null, 3, 4]],
  ['left after one was taken away', 'conv4,maxpool', 'conv4,conv4,maxpool', 1, [0, 1, null, 4]],
  ['of another network altogether', 'avgpool,maxpool', '8', 1, [0, null, null, 2]],
])('a layer %s has its place among those of the run before', (_, wanted, shown, misfit, order) => {
  expect(mapOrder(hidden(wanted), hidden(shown), misfit)).toEqual(order);
});
