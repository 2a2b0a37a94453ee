// What is known of the rarer activations before they are fetched: their names, settings and ranges.

export const knownActivations = {
  elu: {
    id: 'elu',
    params: [{ name: 'alpha', min: 0, max: 1, default: 1 }],
    range: [-1, Number.POSITIVE_INFINITY],
  },
  gelu: {
    id: 'gelu',
    params: [],
    range: [-0.17, Number.POSITIVE_INFINITY],
  },
  geluTanh: {
    id: 'geluTanh',
    params: [],
    range: [-0.18, Number.POSITIVE_INFINITY],
  },
  silu: {
    id: 'silu',
    params: [],
    range: [-0.279, Number.POSITIVE_INFINITY],
  },
  sin: {
    id: 'sin',
    params: [],
    range: [-1, 1],
  },
  gaussian: {
    id: 'gaussian',
    params: [],
    range: [0, 1],
  },
} as const;
