import { describe, expect, it } from 'vitest';
import { fateOf } from './curveFate';

const curve = (loss: (epoch: number) => number, length = 301) => Float64Array.from({ length }, (_, epoch) => loss(epoch));
const fate = (loss: (epoch: number) => number, length = 301) => fateOf(curve(loss, length), length, null);

describe('how a curve ends', () => {
  it('a straight line down still falls, a level one has settled at its mean', () => {
    expect(fate((epoch) => 1 - epoch / 400)).toEqual({ kind: 'falling' });
    expect(fate((epoch) => 0.04 + 0.5 * Math.exp(-epoch / 10))).toEqual({ kind: 'settled', value: expect.closeTo(0.04, 6) });
  });

  it('steps over 15 % are jumps where they are more than a fifth of all', () => {
    const spiky = (every: number) => (epoch: number) => (epoch % every === 0 ? 0.3 : 0.1);
    expect(fate(spiky(2))).toEqual({ kind: 'jumps', low: 0.1, high: 0.3 });
    expect(fate(spiky(20))).toMatchObject({ kind: 'settled' });
  });

  it('what left the numbers is told by its update, what left the scale by its epoch', () => {
    expect(
      fateOf(
        curve(() => 1),
        5,
        8,
      ),
    ).toEqual({ kind: 'diverged', step: 8 });
    expect(fate((epoch) => (epoch < 7 ? 0.5 : 501))).toEqual({ kind: 'left', epoch: 7 });
  });

  it('too few epochs say nothing, and what is not a number is left out', () => {
    expect(fate(() => 0.1, 20)).toBeNull();
    expect(
      fateOf(
        curve((epoch) => (epoch % 7 === 0 ? Number.NaN : 0.1)),
        301,
        null,
      ),
    ).toMatchObject({ kind: 'settled' });
  });
});
