import { describe, expect, it } from 'vitest';
import { exp } from '../../src/engine/elementary/exp';
import { expm1 } from '../../src/engine/elementary/expm1';
import { log } from '../../src/engine/elementary/log';
import { log1pOfShare } from '../../src/engine/elementary/log1p';
import { pow } from '../../src/engine/elementary/pow';
import { powWhole } from '../../src/engine/elementary/powWhole';
import { cos, sin, tan } from '../../src/engine/elementary/sinCos';
import { cosine, sine } from '../../src/engine/elementary/sine';
import { tanh } from '../../src/engine/elementary/tanh';
import { exp as foreignExp } from '../../src/engine/foreign/fdlibmExp';
import { expm1 as foreignExpm1 } from '../../src/engine/foreign/fdlibmExpm1';
import { tanh as foreignTanh } from '../../src/engine/foreign/fdlibmTanh';

const special = [0, -0, 1, -1, 0.5, -0.5, 2, 1e-300, -1e-300, 5e-324, 1e300, -1e300, 750, -750, Infinity, -Infinity, Number.NaN];
const ordinary = Array.from({ length: 4001 }, (_, i) => (i - 2000) / 97);

describe.each([
  ['exp', exp, Math.exp],
  ['expm1', expm1, Math.expm1],
  ['log', log, Math.log],
  ['sin', sin, Math.sin],
  ['cos', cos, Math.cos],
  ['tan', tan, Math.tan],
  ['sine by a table', sine, Math.sin],
  ['cosine by a table', cosine, Math.cos],
  ['tanh', tanh, Math.tanh],
  ['exp of fdlibm', foreignExp, Math.exp],
  ['expm1 of fdlibm', foreignExpm1, Math.expm1],
  ['tanh of fdlibm', foreignTanh, Math.tanh],
] as const)('%s', (_, own, builtIn) => {
  it('is the function, to a few units in the last place', () => {
    for (const x of ordinary) {
      const [got, want] = [own(x), builtIn(x)];
      if (Number.isFinite(want)) expect(Math.abs(got - want)).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(want));
      else expect(got).toBe(want);
    }
  });

  it('has its ends, its zeros and their signs', () => {
    for (const x of special) {
      const [got, want] = [own(x), builtIn(x)];
      if (want === 0 || !Number.isFinite(want)) expect(got).toBe(want);
      else expect(Math.abs(got - want)).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(want));
    }
  });
});

it('log1pOfShare is ln(1 + p) from 0 to 1, to two units in the last place', () => {
  for (const p of [0, 1, 5e-324, 1e-300, 1e-17, 1e-8, ...ordinary.filter((x) => x > 0 && x < 1), ...ordinary.map((x) => Math.abs(x) / 21)])
    expect(Math.abs(log1pOfShare(p) - Math.log1p(p)), `${p}`).toBeLessThanOrEqual(2 * Number.EPSILON * Math.log1p(p));
  expect(log1pOfShare(Number.NaN)).toBeNaN();
});

describe('pow', () => {
  const powers = [0, -0, 1, -1, 2, 3, -3, 0.5, -0.5, 1.5, 1e-3, 7.25, 1e300, -1e300, Infinity, -Infinity, Number.NaN];

  it('is `**` to a few units in the last place, and in every special case', () => {
    for (const x of [...special, ...ordinary.filter((_, i) => i % 40 === 0)]) {
      for (const y of powers) {
        const [got, want] = [pow(x, y), x ** y];
        if (want === 0 || !Number.isFinite(want)) expect(got, `${x} to the ${y}`).toBe(want);
        else expect(Math.abs(got - want), `${x} to the ${y}`).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(want) + 1e-323);
      }
    }
  });

  it('by squaring: exact where the power is', () => {
    expect(powWhole(3, 20)).toBe(3486784401);
    expect(powWhole(0.5, 60)).toBe(2 ** -60);
    expect(powWhole(0, 0)).toBe(1);
    expect(Math.abs(powWhole(0.999, 100_000) / 0.999 ** 100_000 - 1)).toBeLessThan(100_000 * 1.2e-16);
  });
});
