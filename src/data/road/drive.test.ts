import { describe, expect, it } from 'vitest';
import { type Car, drive, vehicle } from './bicycle';
import { autonomyOf, ClosedLoop, type DriveFrame } from './closedLoop';
import { beside, pursuit } from './pursuit';
import { recordLap } from './record';
import { seen } from './roadUnits';
import { Track } from './track';
import { road } from './trackSpec';
import { tracks } from './tracks';

const kidney = new Track(tracks.kidney);
const oval = new Track(tracks.oval);

describe('the bicycle', () => {
  it('drives the circle that it is asked for', () => {
    const bend = 0.05;
    let car: Car = { x: 0, y: 0, angle: 0, wheel: Math.atan(bend * vehicle.wheelBase) };
    const steps = Math.round((2 * Math.PI) / (bend * 12 * (1 / 300)));
    for (let k = 0; k < steps; k++) car = drive(car, bend, 12, 1 / 300);
    expect(Math.abs(car.x)).toBeLessThan(0.1);
    expect(Math.abs(car.y)).toBeLessThan(0.1);
    expect(car.angle).toBeCloseTo(2 * Math.PI, 2);
  });

  it('turns its wheels no faster than they can be turned', () => {
    const car = drive({ x: 0, y: 0, angle: 0, wheel: 0 }, 0.1, 12, 1 / 30);
    expect(car.wheel).toBeCloseTo(vehicle.wheelRate / 30, 12);
  });
});

describe('the scripted driver', () => {
  it('aims back into the lane from beside it, about 2 / 7² of the shift in 1/m', () => {
    const pose = oval.at(60, road.lane);
    const fromMiddle = pursuit(oval, pose, 7);
    for (const shift of [-0.9, 0.9]) expect(pursuit(oval, beside(pose, shift), 7) - fromMiddle).toBeCloseTo((-2 * shift) / 49, 2);
  });

  /** A drive at whose wheel the pursuit itself sits. */
  function pursued(track: Track, ahead: number, push = 0): { loop: ClosedLoop; frames: DriveFrame[] } {
    let car: Car | null = null;
    const spec = { track, speed: 12, light: 'day' as const, push, pushEvery: 5, ahead, ...seen, width: 8, height: 3 };
    const loop = new ClosedLoop(spec);
    const frames: DriveFrame[] = [];
    while (loop.laps < 1) {
      const frame = loop.step(() => (car ? pursuit(track, car, ahead) : 0));
      // the answer to the next picture is taken from this one's place: a thirtieth of a second late
      car = drive(frame.car, frame.bend, 12, 1 / 30);
      frames.push(frame);
    }
    return { loop, frames };
  }

  it('stays within 0.3 m of the lane, and cuts more the further it looks ahead', () => {
    const [near, far] = [pursued(kidney, 7).loop.score, pursued(kidney, 12).loop.score];
    expect(near).toMatchObject({ putBack: 0, autonomy: 1 });
    expect(near.worstOffset).toBeLessThan(0.3);
    expect(far.worstOffset).toBeGreaterThan(2 * near.worstOffset);
  });

  it('is back in its lane after every push', () => {
    const { score } = pursued(kidney, 7, 0.6).loop;
    expect(score.pushes).toBeGreaterThan(10);
    expect(score.recovered).toBeGreaterThanOrEqual(score.pushes - 1);
    expect(score.putBack).toBe(0);
  });

  it('counts a lap as long as the road is', () => {
    const { loop, frames } = pursued(oval, 7);
    expect(loop.score.distance).toBeCloseTo((frames.length / vehicle.hertz) * 12, 6);
    expect(Math.abs(loop.score.distance / oval.line.length - 1)).toBeLessThan(0.03);
  });
});

describe('a drive', () => {
  const byDay = { track: oval, speed: 12, light: 'day', push: 0, pushEvery: 5, ahead: 7, width: 8, height: 3 } as const;

  it('straight ahead leaves the lane, and a hand puts the car back', () => {
    const loop = new ClosedLoop(byDay);
    const frames = Array.from({ length: 400 }, () => loop.step(() => 0));
    const back = frames.findIndex(({ isPutBack }) => isPutBack);
    expect(back).toBeGreaterThan(0);
    expect(Math.abs(frames[back].offset)).toBeGreaterThan(1);
    expect(Math.abs(frames[back + 1].offset)).toBeLessThan(0.1);
    expect(loop.score.putBack).toBe(frames.filter(({ isPutBack }) => isPutBack).length);
    expect(loop.score.autonomy).toBe(autonomyOf(loop.score.putBack, 400 / 30));
  });

  it('goes on whatever the network answers', () => {
    const loop = new ClosedLoop(byDay);
    for (let k = 0; k < 200; k++) expect(Number.isFinite(loop.step(() => Number.NaN).car.x + loop.score.meanOffset)).toBe(true);
  });

  it.each([
    [0, 60, 1],
    [1, 60, 0.9],
    [4, 12, 0],
  ])('with %i hands in %i s is %f autonomous', (hands, seconds, autonomy) => {
    expect(autonomyOf(hands, seconds)).toBeCloseTo(autonomy, 12);
  });
});

describe('a recorded lap', () => {
  const usual = { places: 40, hasSides: true, shift: 0.9, isCorrected: true, ahead: 7, speed: 12, sway: 0, lights: ['day'] as const };

  it('has three frames a place, the left one asked to the right and the right one to the left', () => {
    const frames = recordLap(kidney, usual, '1');
    expect(frames).toHaveLength(120);
    for (let k = 0; k < frames.length; k += 3) {
      const [middle, left, right] = frames.slice(k, k + 3);
      expect(middle.wanted).toBe(middle.own);
      expect(left.wanted).toBeGreaterThan(middle.wanted);
      expect(right.wanted).toBeLessThan(middle.wanted);
    }
  });

  it('has the driver’s own answer on every camera where they are not corrected', () => {
    for (const { own, wanted } of recordLap(kidney, { ...usual, isCorrected: false }, '1')) expect(wanted).toBe(own);
  });

  it('is that of its seed, and goes all the way around', () => {
    const xs = (seed: string) => recordLap(kidney, { ...usual, hasSides: false }, seed).map(({ pose }) => pose.x);
    expect(xs('1')).toEqual(xs('1'));
    expect(xs('2')).not.toEqual(xs('1'));
    expect(Math.max(...xs('1')) - Math.min(...xs('1'))).toBeGreaterThan(250);
  });

  it('takes the lights by turns', () => {
    const frames = recordLap(oval, { ...usual, hasSides: false, lights: ['day', 'night'] }, '1');
    expect(frames.map(({ light }) => light).slice(0, 3)).toEqual(['day', 'night', 'day']);
  });
});
