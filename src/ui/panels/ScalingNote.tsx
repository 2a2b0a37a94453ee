import type { RunInfo } from '../../run/runInfo';
import './ScalingNote.css';
import { scalingOf } from '../views/columnTexts';
import { useLanguage, useWords } from '../words/useLanguage';

/** What is done to the columns of a table, and to a target that is a number, before the network sees them. */
export function ScalingNote({ info }: { info: RunInfo }) {
  const language = useLanguage();
  const word = useWords('download');
  const formula = (axis: RunInfo['target']) => {
    const scaling = axis && scalingOf(language, axis);
    return scaling ? word('scaledBy', scaling) : null;
  };
  const columns = info.axes.flatMap((axis) => formula(axis) ?? []);
  const across = info.axes[info.pictureAxes[0] ?? 0];
  const target = formula(info.target);
  return (
    <p className="muted scaling" title={[...columns, ...(target ? [target] : [])].join('\n')}>
      <span className="brief">
        {word(columns.length === 0 ? (target ? 'inUnitsTarget' : 'inUnits') : target ? 'scaledTarget' : 'scaled')}
      </span>
      <span className="whole">{columns.length > 0 ? across && formula(across) : word('inUnits')}</span>
      {target && <span className="whole">{word('target', { formula: target })}</span>}
    </p>
  );
}
