import { biases, type ParamSpec } from '../spec';
import type { PenaltyEntry } from './penalty';

const rateParam: ParamSpec = { name: 'rate', label: 'λ', min: 0, max: 10, default: 0.001, scale: 'log' };

const none: PenaltyEntry = {
  id: 'none',
  label: 'none',
  summary: 'The loss alone.',
  params: [],
  slots: [],
  beforeUpdate: () => {},
  value: () => 0,
};

/** J = L + λ/2 Σ w², ∂/∂w = λw: weight decay under plain gradient descent, w ← (1 − ηλ)w − η∇L (lecture L7.4). */
const l2: PenaltyEntry = {
  id: 'l2',
  label: 'L2',
  summary: 'λ/2 Σ w²: every weight decays towards 0.',
  params: [rateParam, biases],
  slots: [],
  beforeUpdate(w, g, _slots, { rate }) {
    for (let i = 0; i < w.length; i++) g[i] += rate * w[i];
  },
  value(w, { rate }) {
    let sum = 0;
    for (let i = 0; i < w.length; i++) sum += w[i] * w[i];
    return (rate / 2) * sum;
  },
};

/** J = L + λ Σ |w|, subgradient λ sign(w), 0 at 0: few weights stay large (lecture L7.4). */
const l1: PenaltyEntry = {
  id: 'l1',
  label: 'L1',
  summary: 'λ Σ |w|: few weights stay large.',
  params: [rateParam, biases],
  slots: [],
  beforeUpdate(w, g, _slots, { rate }) {
    for (let i = 0; i < w.length; i++) g[i] += rate * Math.sign(w[i]);
  },
  value(w, { rate }) {
    let sum = 0;
    for (let i = 0; i < w.length; i++) sum += Math.abs(w[i]);
    return rate * sum;
  },
};

/** w ← (1 − ηλ)w − update, the update computed from the loss alone: the decay of AdamW for every rule; under plain descent it equals L2. */
const l2Decoupled: PenaltyEntry = {
  id: 'l2Decoupled',
  label: 'weight decay',
  summary: 'w ← (1 − ηλ)w beside the update, which sees the loss alone.',
  params: [rateParam, biases],
  slots: ['before'],
  beforeUpdate(w, _g, [before]) {
    for (let i = 0; i < w.length; i++) before[i] = w[i];
  },
  afterUpdate(w, [before], { learningRate }, { rate }) {
    for (let i = 0; i < w.length; i++) w[i] -= learningRate * rate * before[i];
  },
};

/** w ← w − ηλ sign(w) − update, the update computed from the loss alone. */
const l1Decoupled: PenaltyEntry = {
  id: 'l1Decoupled',
  label: 'L1, decoupled',
  summary: 'w ← w − ηλ sign w beside the update, which sees the loss alone.',
  params: [rateParam, biases],
  slots: ['before'],
  beforeUpdate(w, _g, [before]) {
    for (let i = 0; i < w.length; i++) before[i] = w[i];
  },
  afterUpdate(w, [before], { learningRate }, { rate }) {
    for (let i = 0; i < w.length; i++) w[i] -= learningRate * rate * Math.sign(before[i]);
  },
};

/**
 * L1 as a step of its own after the update: w ← w − ηλ sign(w before the update). Where that step would carry w across 0, w becomes 0
 * and stays there for good. Slots: w before the update, and 1 for every weight that has ended.
 */
const l1Clipped: PenaltyEntry = {
  id: 'l1Clipped',
  label: 'L1, clipped at 0',
  summary: 'λ Σ |w|; a weight that the penalty would carry across 0 stays 0 for good.',
  params: [rateParam],
  slots: ['before', 'ended'],
  beforeUpdate(w, _g, [before]) {
    for (let i = 0; i < w.length; i++) before[i] = w[i];
  },
  afterUpdate(w, [before, ended], { learningRate }, { rate }) {
    for (let i = 0; i < w.length; i++) {
      const next = w[i] - learningRate * rate * Math.sign(before[i]);
      if (ended[i] === 1 || w[i] * next < 0) {
        ended[i] = 1;
        w[i] = 0;
      } else w[i] = next;
    }
  },
};

/** In the order of the menu. */
export const penalties: readonly PenaltyEntry[] = [none, l2, l1, l2Decoupled, l1Decoupled, l1Clipped];
