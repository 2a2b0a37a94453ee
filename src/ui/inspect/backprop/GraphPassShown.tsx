import type { RunInfo } from '../../../run/runInfo';
import type { ShownBackprop } from './useBackprop';
import { useGraphPass } from './useGraphPass';

/** Nothing in the panel: what the graph shows of the pass is fetched after it. */
export default function GraphPassShown({ info, shown }: { readonly info: RunInfo; readonly shown: ShownBackprop }) {
  useGraphPass(info, shown);
  return null;
}
