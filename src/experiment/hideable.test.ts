import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inEnglish } from '../ui/words/inEnglish';
import { embedOf, hideables, type Region, regions, shows, showsRegion } from './hideable';
import { decodeLink, encodeExperiment } from './link';
import { defaultExperiment } from './normalize';

const ids = hideables.map(({ id }) => id);

it('an embedded page shows what was kept and nothing else', () => {
  const offered = hideables.filter(({ embed }) => embed !== 'never').map(({ id }) => id);
  fc.assert(
    fc.property(fc.shuffledSubarray(offered), (kept) => {
      const { view, ...experiment } = defaultExperiment();
      const link = encodeExperiment({ ...experiment, view: { ...view, ...embedOf(kept) } });
      const opened = decodeLink(link).experiment.view;
      expect(ids.filter((id) => shows(opened, id))).toEqual(ids.filter((id) => kept.includes(id)));
    }),
  );
});

it('the whole page shows all but what is hidden', () => {
  const { view } = decodeLink('hide=noise,nonsense,play').experiment;
  expect(ids.filter((id) => !shows(view, id))).toEqual(['play', 'noise']);
});

it.each(Object.keys(regions) as Region[])('the part %s goes by its own name, and when nothing is left in it', (region) => {
  const showsWith = (hide: readonly string[]) => showsRegion(decodeLink(`hide=${hide.join()}`).experiment.view, region);
  const inside = regions[region].filter((id) => id !== 'data');
  expect(showsWith(['speed'])).toBe(true);
  expect(showsWith(inside)).toBe(false);
  for (const last of inside) if (inside.length > 1) expect(showsWith(inside.filter((id) => id !== last))).toBe(true);
  if (ids.some((id) => id === region)) expect(showsWith([region])).toBe(false);
});

it('all that can be hidden and has a place in a slide can be ticked', () => {
  // the column of the data is its controls there; the kind of problem has no control of its own
  expect(hideables.filter(({ embed }) => embed === 'never').map(({ id }) => id)).toEqual(['data', 'problem']);
});

it('a presentation shows the same, but for the features that are off', () => {
  const { view } = decodeLink('present').experiment;
  expect(ids.filter((id) => !shows(view, id))).toEqual(['features']);
});

it('ids stand once', () => {
  expect(new Set(hideables.map(({ id }) => id)).size).toBe(hideables.length);
});

it.each([
  ['open=gradientFlow,landscape', ['gradientFlow', 'landscape'], []],
  ['open=landscape', ['landscape'], []],
  ['open=landscape,landscape', ['landscape'], []],
  ['open=nonsense,landscape', ['landscape'], ['There is no panel “nonsense” to open.']],
  [
    'open=gradientCheck,gradientFlow,landscape',
    ['gradientCheck', 'gradientFlow'],
    ['3 open panels are more than 2: the first 2 are kept.'],
  ],
])('%s', (link, open, notes) => {
  const decoded = decodeLink(link);
  expect(decoded.experiment.view.open).toEqual(open);
  expect(decoded.notes.map(inEnglish.say)).toEqual(notes);
  expect(encodeExperiment(decoded.experiment)).toBe(`open=${open.join(',')}`);
});
