import type { RunInfo } from '../../../run/runInfo';
import { showExample, showTestExample } from '../../../state/viewStore';

/** The page shows this one of all examples. */
export function chooseExample({ form }: Pick<RunInfo, 'form'>, index: number): void {
  if (form === 'points') showExample(index);
  else showTestExample(index);
}
