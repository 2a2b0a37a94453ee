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
import { hashOf } from './hashOf';

// The bits of the elementary functions: a hash over 100 000 results for every function and range. The table is the same in every engine; an engine,
// or an edit, that changes one last bit of one result changes its hash. Arguments are made by exact arithmetic alone.

const count = 100_000;
const double = new Float64Array(1);
const bits = new Uint32Array(double.buffer);

/** sfc32 */
function stream(seed: number): () => number {
  let [a, b, c, counter] = [seed, 0x9e3779b9, 0x243f6a88, 1];
  const next = () => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}
const between = (low: number, high: number) => (next: () => number) => low + ((high - low) * (next() >>> 1)) / 2147483648;
/** Any digits; exponents from `first` to `last`; either sign where `signed`. */
const ofExponents = (first: number, last: number, signed: boolean) => (next: () => number) => {
  bits[0] = next();
  bits[1] = (next() >>> 12) | ((1023 + first + (next() % (last - first + 1))) << 20);
  return signed && next() & 1 ? -double[0] : double[0];
};
const everywhere = ofExponents(-1023, 1023, true);

const functions = {
  exp,
  expm1,
  log,
  log1pOfShare,
  sin,
  cos,
  tan,
  tanh,
  pow,
  powWhole,
  foreignExp,
  foreignExpm1,
  foreignTanh,
  sine,
  cosine,
};
type Name = keyof typeof functions;
type Draw = (next: () => number) => number;
const whole: Draw = (next) => next() % 5000;

/** function, range, arguments, (exponents of powers), hash */
const table: readonly [Name, string, Draw, Draw | null, string][] = [
  ['exp', 'usual', between(-20, 20), null, 'f7d57a681decbd7d'],
  ['exp', 'all', everywhere, null, '402028e610332c42'],
  ['exp', 'ends', between(-760, 760), null, '40e339722423dffc'],
  ['expm1', 'usual', between(-5, 5), null, 'e252ff85e5d259fb'],
  ['expm1', 'all', everywhere, null, '03f43429a17dd873'],
  ['log', 'usual', between(0, 10), null, '28c6b5ad92e568b5'],
  ['log', 'all', everywhere, null, '1e0f5bf4921eb6f5'],
  ['log', 'near 1', between(0.9, 1.1), null, 'd80d6cb0918dcf6a'],
  ['log1pOfShare', 'usual', between(0, 1), null, '09396588cc915877'],
  ['log1pOfShare', 'near 0', ofExponents(-1023, -1, false), null, '586f43fffe1ac8dc'],
  ['sin', 'usual', between(-20, 20), null, 'bd9bad2c440da2e1'],
  ['sin', 'wide', between(-1e6, 1e6), null, 'b17875876b23cde5'],
  ['sin', 'far', ofExponents(20, 1023, true), null, '2a1b92100e0f2db1'],
  ['cos', 'usual', between(-20, 20), null, '928b4de73109ac7e'],
  ['cos', 'wide', between(-1e6, 1e6), null, 'd1dd2b0902515060'],
  ['cos', 'far', ofExponents(20, 1023, true), null, '566f7d4a32a65c44'],
  ['tan', 'usual', between(-10, 10), null, 'ffdfe9a1ceb4e447'],
  ['tanh', 'usual', between(-22, 22), null, 'da90a56df07023e4'],
  ['tanh', 'near 0', between(-1, 1), null, '05728070cdcf20dd'],
  ['tanh', 'all', everywhere, null, '43709d2917c12b5d'],
  ['pow', 'usual', between(0, 3), between(-30, 30), 'eeaf5350dd6d20a9'],
  ['pow', 'of β', between(0.8, 1), whole, '0e652f20ab75b287'],
  ['pow', 'all', everywhere, everywhere, 'b8b792d358428ad8'],
  ['powWhole', 'of β', between(0.8, 1), whole, 'a391a1764c1ab113'],
  ['foreignExp', 'usual', between(-20, 20), null, '5d1f066c9c6e4dd5'],
  ['foreignExp', 'all', everywhere, null, 'ce3f9ffb07517324'],
  ['foreignExp', 'ends', between(-760, 760), null, '898e013f668cc9c0'],
  ['foreignExpm1', 'usual', between(-5, 5), null, 'b0b1ef0041390d25'],
  ['foreignExpm1', 'all', everywhere, null, '96b7dff1532938e4'],
  ['foreignTanh', 'usual', between(-22, 22), null, 'd375710d7f5d5b61'],
  ['foreignTanh', 'near 0', between(-1, 1), null, 'd73313cfc2000390'],
  ['foreignTanh', 'all', everywhere, null, '8f0e5678ca4471da'],
  ['sine', 'usual', between(-20, 20), null, '92aae93baad71c87'],
  ['sine', 'wide', between(-1e4, 1e4), null, 'bf09e9b3d6f8c7c2'],
  ['sine', 'all', everywhere, null, '702112d0aa4079f0'],
  ['cosine', 'usual', between(-20, 20), null, 'c1854933fdf82242'],
  ['cosine', 'wide', between(-1e4, 1e4), null, 'cfc3d818bce5ef5c'],
  ['cosine', 'all', everywhere, null, '4cbafe3a5eeb8b05'],
];

/** Every hash as this engine has it, the table's beside it. */
export function elementaryBits(): { name: string; hash: string; want: string }[] {
  return table.map(([name, range, draw, drawPower, want], index) => {
    const next = stream(1000 + index);
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const x = draw(next);
      values[i] = functions[name](x, drawPower ? drawPower(next) : 0);
    }
    return { name: `${name}, ${range}`, hash: hashOf(values), want };
  });
}
