import type { RunInfo } from '../../run/runInfo';
import { useView } from '../../state/viewStore';

/** The example that images and sequences show: the chosen one, or the first test example while none was chosen. */
export function useChosenExample(info: RunInfo): number {
  const chosen = useView((state) => state.testExample);
  const first = info.trainCount < info.count ? info.trainCount : 0;
  return chosen === null ? first : Math.min(chosen, info.count - 1);
}
