import type { RunInfo } from '../../run/runInfo';
import { useLanguage, useWords } from '../words/useLanguage';
import { roundedText } from './ownUnits';

/** Below the name of a column: which side of the picture it spans, or the value at which it is held there. */
export default function ColumnNote({ info, name }: { info: RunInfo; name: string }) {
  const language = useLanguage();
  const word = useWords('answers');
  const column = info.axes.findIndex((axis) => axis.name === name);
  const axis = info.axes[column];
  if (!axis) return null;
  const side = info.pictureAxes.indexOf(column);
  return <small>{side < 0 ? word('atMean', { value: roundedText(language, axis, 0) }) : word(side === 0 ? 'axisAcross' : 'axisUp')}</small>;
}
