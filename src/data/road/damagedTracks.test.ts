import { expect, it } from 'vitest';
import { attemptTrack } from '../../../tests/damagedTracks';
import { createRng } from '../../engine/rng';

it('whatever is done to a track file, it is a track that can be driven, or one sentence', () => {
  const rng = createRng('1', 'damaged tracks');
  for (let k = 0; k < 40; k++) expect(attemptTrack(rng).run).not.toThrow();
});
