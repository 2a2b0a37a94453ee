import { csvReader } from '../data/csv';
import { formulaParser } from '../data/formula';
import { typing } from '../data/typed';
import { comparedPart } from './comparedPart';
import { formIds, outputIds } from './forms';
import { lookablesPart } from './lookablesPart';
import { panelIds } from './panels';
import { isPlaygroundHash, playgroundReader } from './playgroundHash';
import { networkLookIds, stageIds } from './stages';

/**
 * Loads what reading this link needs beyond what every link needs: a file of one's own is read to know its task, features to see whether they
 * are formulas, how a panel, a stage or a view of the network is looked at is checked, and a link of TensorFlow Playground says all in its own words.
 * @returns null where there is nothing to wait for
 */
export function loadLinkParts(hash: string): Promise<unknown> | null {
  const has = (key: string) => new RegExp(`(^|[&;#])${key}=`).test(hash);
  if (isPlaygroundHash(hash.replace(/^#/, ''))) return playgroundReader.load();
  const looked = [...panelIds, ...stageIds, ...networkLookIds, ...formIds, ...outputIds];
  const looks = has('open') || has('stage') || new RegExp(`(^|[&;#])(${looked.join('|')})\\.`).test(hash);
  const parts = [
    ...(looks ? [lookablesPart] : []),
    ...(has('csv(File)?') ? [csvReader] : []),
    ...(has('features') ? [formulaParser] : []),
    ...(has('formula') ? [typing] : []),
    ...(has('vs') ? [comparedPart] : []),
  ];
  return parts.length > 0 ? Promise.all(parts.map((part) => part.load())) : null;
}
