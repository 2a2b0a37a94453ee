import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../engine/spec';
import { inEnglish } from '../../ui/words/inEnglish';
import type { DatasetRequest } from '../dataset';
import { DataError } from '../sentences';
import { roadExamples, roadFrames } from './roadExamples';
import { road } from './roadSet';
import { heldBack, tracks } from './tracks';

const request = (params: Readonly<Record<string, number>>, seed = '1'): DatasetRequest => ({
  params: { ...defaultParams(road), places: 20, ...params },
  examples: 100,
  noisePercent: 0,
  trainPercent: 80,
  seeds: { data: seed, split: '1' },
});

const checksum = (bytes: Uint8Array) => bytes.reduce((h, byte) => Math.imul(h ^ byte, 0x01000193), 0x811c9dc5) >>> 0;

describe('pictures of the road', () => {
  it('are the same bits everywhere', () => {
    const { pixels, t } = roadExamples(request({ shift: 0.9 }));
    expect([checksum(pixels), checksum(new Uint8Array(t.buffer))]).toMatchInlineSnapshot(`
      [
        1942846949,
        1322831382,
      ]
    `);
  });

  it('are trained on the tracks that are chosen, three cameras a place, and tested on those that are held back', () => {
    const { t, trainCount, shape } = roadExamples(request({ clover: 1 }));
    expect(trainCount).toBe(3 * 3 * 20);
    expect(t.length - trainCount).toBe(heldBack.length * 3 * 4);
    expect(shape).toEqual([24, 64, 1]);
    const { frames } = roadFrames(request({ clover: 1 }).params, '1');
    const held = heldBack.map((id): string => tracks[id].name);
    expect(frames.slice(trainCount).every(({ track }) => held.includes(track.name))).toBe(true);
    expect(frames.slice(0, trainCount).some(({ track }) => held.includes(track.name))).toBe(false);
    expect(frames.map(({ wanted }) => 25 * wanted)).toEqual([...t]);
  });

  it('ask mostly for gentle bends, to both sides', () => {
    const { t } = roadExamples(request({}));
    expect(Math.max(...t)).toBeGreaterThan(0.3);
    expect(Math.min(...t)).toBeLessThan(-0.3);
    expect(t.filter((value) => Math.abs(value) < 1.5).length / t.length).toBeGreaterThan(0.9);
  });

  it('are refused in a sentence where there is no track', () => {
    expect(() => roadExamples(request({ kidney: 0, oval: 0 }))).toThrow(DataError);
    expect(inEnglish.say({ key: 'road.noTrack', values: {} })).toBe(
      'There are no pictures: tick a track that the driver records on, under More settings.',
    );
  });
});
