import { visible } from '../../../render/sequenceTexts';
import type { RunInfo } from '../../../run/runInfo';

/** As they can be seen: the end of a line is a class of letters. */
export const classNamesOf = ({ classes }: Pick<RunInfo, 'classes'>): readonly string[] => classes.map(visible);
