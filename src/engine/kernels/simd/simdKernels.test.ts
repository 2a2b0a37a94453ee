import { expect, it } from 'vitest';
import { nodeSimdHosts } from '../../../../scripts/simdModule';
import { activations } from '../../activations/registry';
import { losses } from '../../losses/registry';
import { penalties } from '../../penalties/registry';
import { updateRules } from '../../updateRules/registry';
import { simdKernels } from './simdKernels';

// What the kernels compute is held to the double-precision ones in the files beside this one, one for each kind.

const { single: newInstance } = nodeSimdHosts();

it('a run that does not fit is refused in a sentence', () => {
  expect(() => simdKernels(newInstance()).allocate(1e8)).toThrow('the run needs more than 256 MB');
});

it('an entry of a registry that has no kernel is refused by name', () => {
  const kernels = simdKernels(newInstance());
  const x = kernels.allocate(4);
  const id = 'mine';
  const refused = 'there are no single-precision kernels for “mine”';
  expect(() => kernels.activate({ ...activations[0], id }, {}, x, x, 4)).toThrow(refused);
  expect(() => kernels.loss({ ...losses[0], id }, {}, x, x, 4, 1, null, 1, new Float64Array(1))).toThrow(refused);
  expect(() => kernels.update({ ...updateRules[0], id }, {}, x, x, [], { t: 1, learningRate: 0.1 })).toThrow(refused);
  expect(() => kernels.beforeUpdate({ ...penalties[0], id }, {}, x, x, [])).toThrow(refused);
});
