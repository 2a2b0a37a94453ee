import { useWhenPointed } from '../controls/useWhenPointed';
import { useLanguage } from './useLanguage';

/** For what has the summary of an entry as its title. @param isShown it stands on the page itself: it is fetched at once */
export function useSummaries(isShown = false): void {
  const { hasSummaries, loadSummaries } = useLanguage();
  useWhenPointed(hasSummaries, loadSummaries, isShown);
}
