import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { vehicle } from '../../data/road/bicycle';
import type { DriveFrame } from '../../data/road/closedLoop';
import { pursuit } from '../../data/road/pursuit';
import { Track } from '../../data/road/track';
import { tracks } from '../../data/road/tracks';
import { loadAllParts } from '../../engine/part';
import { decodeLink } from '../../experiment/link';
import type { RoadViewAsk } from '../../probes/roadView';
import { roadViewAnswer } from '../../probes/roadViewAnswer';
import { drivenLaps } from '../../run/drivenLaps';
import { Run } from '../../run/run';
import { viewOf } from '../../run/runView';
import type { Runner } from '../../state/runnerVerbs';
import { type DriveSetup, RoadLoop } from './roadLoop';

const link =
  'data=road&data.places=20&data.sides=0&layers=conv2;kernelSize5;stride4,conv2;kernelSize3;stride2,4:relu&init=heNormal&rate=0.01&centred&seed=1';
const setup: DriveSetup = { track: tracks.oval, light: 'day', speed: 12, ahead: 7, beside: [] };
let run: Run;

beforeAll(async () => {
  await loadAllParts();
  run = new Run({ experiment: decodeLink(link).experiment, snapshotBytes: 1 });
  while (run.loop.epoch < 4) run.step();
});

/** A run's page without a page: what is held is answered when `answer` is called. */
function standIn() {
  const held = new Set<string>();
  const asked: string[] = [];
  const followers = new Set<() => void>();
  let frame: { readonly answers: Readonly<Record<string, unknown>> } | null = null;
  const probe = roadViewAnswer(viewOf(run.loop, [], { take: (length) => new Float32Array(length) }, () => run.loop.gradient()));
  const runner = {
    questions: {
      hold(text: string) {
        held.add(text);
        asked.push(text);
        return () => held.delete(text);
      },
    },
    stores: {
      frames: {
        current: () => frame,
        subscribe(follow: () => void) {
          followers.add(follow);
          return () => followers.delete(follow);
        },
      },
    },
  } as unknown as Pick<Runner, 'questions' | 'stores'>;
  const answer = () => {
    frame = { answers: Object.fromEntries([...held].map((text) => [text, probe?.(JSON.parse(text).ask as RoadViewAsk)])) };
    for (const follow of followers) follow();
  };
  return { runner, held, asked, followers, answer };
}

function begun(change: Partial<DriveSetup> = {}) {
  const page = standIn();
  const loop = new RoadLoop(page.runner);
  loop.begin({ ...setup, ...change });
  const leave = loop.use();
  page.answer();
  const drive = (pictures: number) => {
    for (let k = 0; k < pictures; k++) {
      expect(loop.step()).toBe(true);
      page.answer();
    }
  };
  return { ...page, loop, leave, drive };
}

describe('a car on the page', () => {
  it('drives picture by picture what the same network drives without a page', () => {
    const { loop, drive } = begun();
    drive(60);
    const alone: DriveFrame[] = [];
    const laps = drivenLaps(run.loop, { ...setup, track: new Track(tracks.oval), laps: 1, push: 0, pushEvery: 1 });
    while (alone.length < 60) {
      const { value, done } = laps.next();
      if (done) break;
      alone.push(value);
    }
    expect(loop.log).toEqual(alone);
    expect(loop.log.some(({ bend }) => bend !== 0)).toBe(true);
    expect(loop.score?.seconds).toBeCloseTo(60 / vehicle.hertz, 9);
  });

  it('waits for the answer, and asks for one picture at a time', () => {
    const { loop, held, answer } = begun();
    expect(loop.step()).toBe(true);
    expect([loop.step(), loop.step()]).toEqual([false, false]);
    expect(loop.log).toHaveLength(1);
    expect(held.size).toBe(1);
    answer();
    expect(loop.step()).toBe(true);
  });

  it('asks nothing where nobody looks, and goes on where somebody looks again', () => {
    const { loop, held, followers, leave, drive } = begun();
    drive(3);
    leave();
    expect([held.size, followers.size]).toEqual([0, 0]);
    loop.use();
    expect(held.size).toBe(1);
    expect(loop.log).toHaveLength(3);
  });

  it('is steered by the driver where it is to be', () => {
    const { loop, drive } = begun();
    loop.steer('driver');
    drive(20);
    const track = new Track(tracks.oval);
    for (const { car, bend } of loop.log) expect(bend).toBe(pursuit(track, car, setup.ahead));
  });

  it('records a hand from the start of the track, as a link has it, until the driver takes over', () => {
    const { loop, answer, drive } = begun();
    drive(5);
    loop.takeWheel(0.0123456789);
    answer();
    expect(loop.log).toHaveLength(0);
    drive(2);
    loop.takeWheel(-0.5);
    drive(1);
    const { recorded, frames, steering } = loop.state.getState();
    expect({ recorded, frames, steering }).toEqual({ recorded: 3, frames: 3, steering: 'hand' });
    expect(loop.byHand[0]).toBeCloseTo(0.0123, 3);
    expect(loop.byHand).toEqual(loop.log.map(({ bend }) => bend));
    expect(Math.abs(loop.byHand[2] ?? 1)).toBeLessThanOrEqual(vehicle.mostBend);
  });

  it('looks at a picture again without driving, and goes on at the newest', () => {
    const { loop, answer, drive } = begun();
    drive(6);
    const before = loop.score;
    loop.goTo(2);
    answer();
    const { x, y, angle } = loop.log[2]?.car ?? { x: 0, y: 0, angle: 0 };
    expect(loop.state.getState().shown?.pose).toEqual({ x, y, angle });
    expect(loop.step()).toBe(true); // the next one of those that are kept
    expect(loop.state.getState().at).toBe(3);
    expect([loop.log.length, loop.score]).toEqual([6, before]);
    loop.goTo(6);
    expect(loop.state.getState().at).toBeNull();
  });

  it('is thrown sideways as far as it is pushed', () => {
    const { loop, answer, drive } = begun();
    drive(3);
    const before = loop.state.getState().shown?.offset ?? Number.NaN;
    loop.push(0.6);
    answer();
    expect((loop.state.getState().shown?.offset ?? Number.NaN) - before).toBeCloseTo(0.6, 1);
  });

  it('begins anew on another road', () => {
    const { loop, answer, drive } = begun();
    drive(4);
    loop.begin({ ...setup, track: tracks.esses });
    answer();
    expect(loop.log).toHaveLength(0);
    expect(loop.track?.name).toBe('Esses');
    drive(1);
  });
});

describe('in time', () => {
  let due: FrameRequestCallback[] = [];
  beforeEach(() => {
    due = [];
    vi.stubGlobal('requestAnimationFrame', (next: FrameRequestCallback) => due.push(next));
  });
  afterEach(() => vi.unstubAllGlobals());

  /** Frames of a screen at these times. @param answer twice after each: answers come without a repaint too */
  function show(times: readonly number[], answer: () => void): void {
    for (const time of times) {
      for (const next of due.splice(0)) next(time);
      answer();
      answer();
    }
  }

  it('drives thirty pictures a second, however often the screen is painted', () => {
    for (const hertz of [15, 60, 144]) {
      const { loop, answer } = begun();
      loop.start();
      show(
        Array.from({ length: hertz + 1 }, (_, k) => (1000 * k) / hertz),
        answer,
      );
      expect(Math.abs(loop.log.length - vehicle.hertz)).toBeLessThanOrEqual(1);
      loop.stop();
      show([5000, 6000], answer);
      expect(due).toHaveLength(0);
    }
  });

  it('does not make up for a sleep, and the drive is the same', () => {
    const steady = begun();
    steady.drive(40);
    const { loop, answer } = begun();
    loop.start();
    show([0, 40, 5040, ...Array.from({ length: 20 }, (_, k) => 5060 + 16 * k)], answer);
    expect(loop.log.length).toBeLessThan(20);
    expect(loop.log).toEqual(steady.loop.log.slice(0, loop.log.length));
  });
});
