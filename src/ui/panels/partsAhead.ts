import { isDrawnByHand, isTableSet } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import type { Experiment } from '../../experiment/experiment';
import { useExperiment } from '../../state/experimentStore';
import { loadDataNames } from '../views/useShownRun';
import type { Language } from '../words/language';
import { fetchForm } from './formParts';
import { drawTools, inspectStrip, moreNotices, openPanels } from './lateParts';

/** Fetches what the page shows the run of an experiment with, so that nothing moves after it stands; null where that is nothing. */
export function partsAhead({ dataset, view }: Experiment, language: Language): Promise<unknown> | null {
  const entry = entryOf(datasets, dataset.id);
  const parts: Promise<unknown>[] = view.embed ? [] : [inspectStrip.load(), language.part('inspectStrip')];
  if (view.open.length > 0) parts.push(openPanels.load());
  const form = fetchForm(entry.shownAs ?? entry.gives ?? (isTableSet(entry) || entry.measures ? 'table' : 'vector'), language);
  if (form) parts.push(form);
  if (entry.file || entry.files) parts.push(loadDataNames(language));
  if (isDrawnByHand(entry)) parts.push(drawTools.load(), language.part('drawing'));
  if (useExperiment.getState().notes.length > 0) parts.push(moreNotices.load(), language.part('notices'), language.loadSentences());
  return parts.length > 0 ? Promise.all(parts) : null;
}
