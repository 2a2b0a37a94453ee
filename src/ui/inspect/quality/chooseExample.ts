import type { RunInfo } from '../../../run/runInfo';
import { showTestExample } from '../../../state/shownExample';
import { showExample } from '../../../state/viewStore';

/** The page shows this one of all examples. */
export function chooseExample(info: Pick<RunInfo, 'form' | 'trainCount'>, index: number): void {
  if (info.form === 'points') showExample(index);
  else showTestExample(info, index);
}
