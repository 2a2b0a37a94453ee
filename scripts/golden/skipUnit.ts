import { plainKernels } from '../../src/engine/kernels/plain/plainKernels';
import { losses } from '../../src/engine/losses/registry';
import { buildNetwork, type NodeSpec } from '../../src/engine/network';
import { entryOf } from '../../src/engine/spec';
import { Comparison, type GoldenCase } from './case';
import { activationIds } from './names';

type Values = Readonly<Record<string, number>>;

interface SkipSpec {
  readonly f0: string | null;
  readonly f1: string;
  readonly f2: string;
}

interface SkipExpected {
  readonly values: Values;
  readonly local: Values;
  readonly total: Values;
}

interface SkipCase extends Omit<GoldenCase<SkipSpec, SkipExpected>, 'params' | 'x' | 'y'> {
  readonly params: Values;
  readonly x: number;
  readonly y: number;
}

/** ŷ = f1(w1 z0 + b1) + f2(z0) as a network with a skip connection: values, local and total derivatives, and the share of either path. */
export function runSkipUnit({ spec, params, x, y, expected, tol }: SkipCase): Comparison {
  const names = [spec.f0, spec.f1, spec.f2].filter((name) => name !== null);
  for (const name of names) if (!(name in activationIds)) throw new Error(`the activation ${name} is not known`);
  const activation = (name: string, fn: string, input: string): NodeSpec => ({
    kind: 'activation',
    activation: activationIds[fn],
    name,
    inputs: [input],
  });
  const unit = (name: string, input: string): NodeSpec => ({ kind: 'dense', units: 1, activation: 'linear', name, inputs: [input] });
  const z0 = spec.f0 === null ? 'x' : 'z0';
  const below = spec.f0 === null ? [] : [unit('a0', 'x'), activation('z0', spec.f0, 'a0')];
  const layers: readonly NodeSpec[] = [
    ...below,
    unit('a1', z0),
    activation('f1', spec.f1, 'a1'),
    activation('f2', spec.f2, z0),
    { kind: 'add', name: 'y_hat', inputs: ['f1', 'f2'] },
  ];
  const network = buildNetwork({ inputShape: [1], layers }, plainKernels());
  const pass = network.createPass({ capacity: 1, mode: 'train', backward: true, inputGradient: true });
  const indexOf = (name: string) => layers.findIndex((layer) => layer.name === name);
  const layerPass = (name: string) => pass.layers[indexOf(name)];
  const weights = (spec.f0 === null ? ['1'] : ['0', '1']).flatMap((level) => {
    const [weight, bias] = network.params.filter(({ name }) => name.startsWith(`a${level}.`));
    return [{ name: `w${level}`, param: weight } as const, { name: `b${level}`, param: bias } as const];
  });
  for (const { name, param } of weights) param.value[0] = params[name];
  pass.x[0] = x;
  pass.forward(1);

  const comparison = new Comparison(tol);
  const squaredError = entryOf(losses, 'squaredError');
  const slope = new Float64Array(1);
  const E = new Float64Array(1);
  squaredError.evaluate(pass.y, Float64Array.of(y), 1, 1, slope, 1, {}, E);
  const values = new Map(layers.map(({ name = '' }): [string, number] => [name, layerPass(name).y[0]]));
  values
    .set('z0', z0 === 'x' ? x : layerPass(z0).y[0])
    .set('f1_a1', layerPass('f1').y[0])
    .set('f2_z0', layerPass('f2').y[0])
    .set('E', E[0]);
  compareNamed(comparison, 'value', values, expected.values);

  /** Every gradient there is at present, as ∂of/∂name. */
  const gradients = (of: string, remark = ''): Map<string, number> => {
    const found = new Map<string, number>();
    const note = (name: string, value: number) => found.set(`${of}/d${name}${remark}`, value);
    for (const { name } of layers) if (name) note(name, layerPass(name).dy[0]);
    for (const { name, param } of weights) note(name, param.grad[0]);
    note('x', pass.dx?.[0] ?? Number.NaN);
    if (spec.f0 === null) note('z0', pass.dx?.[0] ?? Number.NaN);
    return found;
  };
  const clear = () => {
    network.gradients.fill(0);
    pass.dx?.fill(0);
    for (const { dy } of pass.layers) dy.fill(0);
  };

  const local = new Map<string, number>([['dE/dy_hat', slope[0]]]);
  for (const { name } of layers) {
    if (!name) continue;
    clear();
    layerPass(name).dy[0] = 1;
    pass.backwardThrough(indexOf(name), 1);
    for (const [key, value] of gradients(`d${name}`)) local.set(key, value);
  }
  compareNamed(comparison, 'local', local, expected.local);

  const total = new Map<string, number>();
  for (const [of, seed] of [
    ['dE', slope[0]],
    ['dy_hat', 1],
  ] as const) {
    for (const [remark, closed] of [
      ['', null],
      [' (through f1)', 'f2'],
      [' (through f2)', 'f1'],
    ] as const) {
      clear();
      pass.dy[0] = seed;
      for (let l = layers.length - 1; l >= 0; l--) {
        pass.backwardThrough(l, 1);
        if (closed && l === layers.length - 1) layerPass(closed).dy[0] = 0;
      }
      for (const [key, value] of gradients(of, remark)) total.set(key, value);
    }
  }
  compareNamed(comparison, 'total', total, expected.total);
  return comparison;
}

function compareNamed(comparison: Comparison, kind: string, found: ReadonlyMap<string, number>, expected: Values): void {
  for (const [name, value] of Object.entries(expected)) {
    const got = found.get(name);
    if (got === undefined) comparison.fail(`${kind} ${name} is not computed`);
    else comparison.numbers(`${kind} ${name}`, [got], [value]);
  }
}
