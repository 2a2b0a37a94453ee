import fc from 'fast-check';
import { expect, it } from 'vitest';
import { embedOf, hideables, shows } from './hideable';
import { decodeLink, encodeExperiment } from './link';
import { defaultExperiment } from './normalize';
import { panels } from './panels';

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

it('ids and labels stand once', () => {
  for (const registry of [hideables, panels]) {
    expect(new Set(registry.map(({ id }) => id)).size).toBe(registry.length);
    expect(new Set(registry.map(({ label }) => label)).size).toBe(registry.length);
  }
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
  expect(decoded.notes).toEqual(notes);
  expect(encodeExperiment(decoded.experiment)).toBe(`open=${open.join(',')}`);
});
