import { expect, it } from 'vitest';
import { mirrored } from '../../data/road/trackSpec';
import { tracks } from '../../data/road/tracks';
import type { DrivenTrack } from '../../jobs/driving';
import { besides, drivenOn } from './drivenTracks';

const drive = (autonomy: number) => ({ score: { autonomy } }) as unknown as DrivenTrack;
type Driven = Parameters<typeof besides>[0];

const rows: Driven['rows'] = [
  { id: 'kidney', spec: tracks.kidney },
  { id: 'oval', spec: tracks.oval },
];
const inMirror = rows.map(({ id, spec }) => ({ id, spec: mirrored(spec) }));
const of = { runId: 1, step: 8, epoch: 2, light: 'day' } as const;
const first: Driven = { ...of, rows, tracks: [drive(0.1), drive(0.2)] };
const then: Driven = { ...of, rows: inMirror, tracks: [drive(0.3), drive(0.4)] };
const autonomyOn = (driven: Driven) => [...rows, ...inMirror].map(({ spec }) => drivenOn(driven, spec)?.score.autonomy);

it('what the same network drove on other tracks stays beside what it drives now, and what it drives again takes its place', () => {
  const both = besides(then, first);
  expect(autonomyOn(both)).toEqual([0.1, 0.2, 0.3, 0.4]);
  const again = besides({ ...of, rows: rows.slice(0, 1), tracks: [drive(0.9)] }, both);
  expect(autonomyOn(again)).toEqual([0.9, 0.2, 0.3, 0.4]);
});

it.each([
  ['in another light', { light: 'dusk' }],
  ['of another run', { runId: 2 }],
  ['of one that has been trained on', { step: 9 }],
])('nothing stays %s', (_, other) => {
  const now = { ...then, ...other };
  expect(besides(now, first)).toBe(now);
});
