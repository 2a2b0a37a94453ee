import { drawnInitializer, type InitializerEntry } from './initializer';
import { fillOrthogonal } from './orthogonal';

/** U[−limit, limit) */
const within = (limit: number, u: number) => limit * (2 * u - 1);

const xavierUniform = drawnInitializer(
  { id: 'xavierUniform', label: 'Xavier uniform', summary: 'U[±√(6 / (inputs + units))]: spread kept forwards and backwards for tanh.' },
  (rng, inputs, units) => within(Math.sqrt(6 / (inputs + units)), rng.uniform()),
);

/** From state to state an orthogonal matrix a gate, everything else as Xavier. */
const orthogonal: InitializerEntry = {
  ...xavierUniform,
  id: 'orthogonal',
  label: 'orthogonal states',
  summary: 'Recurrent weights orthogonal, so that a state keeps its length; the others Xavier uniform.',
  initialize(network, choice, rng) {
    xavierUniform.initialize(network, choice, rng);
    for (const { role, shape, value } of network.params) if (role === 'recurrentWeight') fillOrthogonal(value, shape[1], rng);
  },
};

/** In the order of the menu. Sources: Glorot & Bengio 2010, He et al. 2015, LeCun et al. 1998; lecture L6.8. */
export const initializers: readonly InitializerEntry[] = [
  xavierUniform,
  drawnInitializer(
    { id: 'xavierNormal', label: 'Xavier normal', summary: 'N(0, 2 / (inputs + units)).' },
    (rng, inputs, units) => Math.sqrt(2 / (inputs + units)) * rng.normal(),
  ),
  drawnInitializer({ id: 'heUniform', label: 'He uniform', summary: 'U[±√(6 / inputs)]: spread kept for ReLU.' }, (rng, inputs) =>
    within(Math.sqrt(6 / inputs), rng.uniform()),
  ),
  drawnInitializer(
    { id: 'heNormal', label: 'He normal', summary: 'N(0, 2 / inputs): spread kept for ReLU.' },
    (rng, inputs) => Math.sqrt(2 / inputs) * rng.normal(),
  ),
  drawnInitializer({ id: 'lecunUniform', label: 'LeCun uniform', summary: 'U[±√(3 / inputs)].' }, (rng, inputs) =>
    within(Math.sqrt(3 / inputs), rng.uniform()),
  ),
  drawnInitializer(
    { id: 'lecunNormal', label: 'LeCun normal', summary: 'N(0, 1 / inputs).' },
    (rng, inputs) => Math.sqrt(1 / inputs) * rng.normal(),
  ),
  orthogonal,
  drawnInitializer(
    { id: 'lecture', label: 'N(0, 1/m), bias N(0, 1)', summary: 'Weights N(0, 1 / inputs), biases N(0, 1), as in the lecture.' },
    (rng, inputs) => Math.sqrt(1 / inputs) * rng.normal(),
    (rng) => rng.normal(),
  ),
  drawnInitializer(
    {
      id: 'gaussian',
      label: 'normal',
      summary: 'N(0, s²) with a spread of your own: far too small or too large on purpose.',
      params: [{ name: 'standardDeviation', label: 'spread', min: 0.0001, max: 10, default: 0.5, scale: 'log' }],
    },
    (rng, _inputs, _units, { standardDeviation }) => standardDeviation * rng.normal(),
  ),
  drawnInitializer(
    {
      id: 'uniform',
      label: 'uniform',
      summary: 'U[−range, range), constant bias.',
      params: [
        { name: 'range', label: 'range', min: 0.0001, max: 10, default: 0.5, scale: 'log' },
        { name: 'bias', label: 'bias', min: -2, max: 2, default: 0.1 },
      ],
    },
    (rng, _inputs, _units, { range }) => (rng.uniform() - 0.5) * (2 * range),
  ),
  drawnInitializer(
    {
      id: 'constant',
      label: 'constant',
      summary: 'Every weight the same: all units of a layer stay copies of each other.',
      params: [{ name: 'value', label: 'weight', min: -2, max: 2, default: 0.1 }],
    },
    (_rng, _inputs, _units, { value }) => value,
  ),
  drawnInitializer({ id: 'zeros', label: 'zeros', summary: 'Every weight 0: nothing can learn beyond the output bias.' }, () => 0),
];
