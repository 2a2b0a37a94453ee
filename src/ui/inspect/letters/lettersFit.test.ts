import { expect, it } from 'vitest';
import { shippedFiles } from '../../../../scripts/shippedFiles';
import { datasets } from '../../../data/registry';
import { entryOf } from '../../../engine/spec';
import { decodeLink } from '../../../experiment/link';
import { Trainer } from '../../../worker/trainer';
import { inEnglish } from '../../words/inEnglish';
import { lettersFit } from './lettersFit';

function fits(id: string) {
  const { experiment } = decodeLink(`data=${id}&examples=40&layers=rnn4`);
  const started = new Trainer().start({ experiment, files: shippedFiles(entryOf(datasets, id)) });
  if (!started.ok) throw new Error(inEnglish.say(started.sentence));
  return lettersFit(started.info);
}

it.each(['names', 'prose'])('letters of %s are read and written: the next one is wanted', (id) => {
  expect(fits(id)).toBe(true);
});

it.each(['brackets', 'copying', 'longLag', 'parity'])('%s wants no next letter', (id) => {
  expect(fits(id)).toBe('fits.letters');
});
