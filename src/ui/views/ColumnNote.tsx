import { restOf } from '../../data/heldValues';
import { originalValue } from '../../data/originalValue';
import type { RunInfo } from '../../run/runInfo';
import { useLanguage, useWords } from '../words/useLanguage';
import { heldText, scalingOf } from './columnTexts';
import { useHeld } from './useHeld';

/** Below the name of a column: which side of the picture it spans, or the value at which it is held there. */
export default function ColumnNote({ info, name }: { info: RunInfo; name: string }) {
  const language = useLanguage();
  const word = useWords('answers');
  const { held } = useHeld(info);
  const column = info.axes.findIndex((axis) => axis.name === name);
  const axis = info.axes[column];
  if (!axis) return null;
  const scaling = scalingOf(language, axis);
  const title = scaling ? word('scaledBy', scaling) : undefined;
  const side = info.pictureAxes.indexOf(column);
  if (side >= 0) return <small title={title}>{word(side === 0 ? 'axisAcross' : 'axisUp')}</small>;
  const rest = restOf(axis);
  const place = held?.[column] ?? rest;
  const value = heldText(language, axis, originalValue(axis, place));
  return place === rest ? (
    <small title={title}>{word('atMean', { value })}</small>
  ) : (
    <small className="held-away" title={title}>
      {word('at', { value })}
    </small>
  );
}
