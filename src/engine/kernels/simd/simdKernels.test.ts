import { expect, it } from 'vitest';
import { nodeSimdHosts } from '../../../../scripts/simdModule';
import { refusalText } from '../../../../tests/refusals';
import { asWritten } from '../../../../tests/unitSpaces';
import { simdKernels } from './simdKernels';

// What the kernels compute is held to the double-precision ones in the files beside this one, one for each kind.

const { single: newInstance } = nodeSimdHosts();

it('a run that does not fit is refused in a sentence', () => {
  expect(refusalText(() => simdKernels(newInstance()).allocate(1e8))).toMatch(asWritten('The run needs more than 256 MB'));
});
