import type { RunInfo } from '../../run/runInfo';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
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
  const all = info.targets.length > 0 ? info.targets.map(({ target }) => target) : [info.target];
  const targets = all.flatMap((axis) => formula(axis) ?? []);
  const target = formula(info.target);
  const lines = (
    <span className="muted scaling">
      <span className="brief">
        {word(columns.length === 0 ? (target ? 'inUnitsTarget' : 'inUnits') : target ? 'scaledTarget' : 'scaled')}
      </span>
      <span className="whole">{columns.length > 0 ? across && formula(across) : word('inUnits')}</span>
      {target && <span className="whole">{word('target', { formula: target })}</span>}
    </span>
  );
  if (columns.length === 0 && !target) return lines;
  return (
    <Fold
      label={word('scaledTitle')}
      summary={
        <>
          {lines}
          <Icon name="right" />
        </>
      }
      opens="up"
    >
      <ul className="scaling-list">
        {columns.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {targets.map((line) => (
          <li key={line}>{word('target', { formula: line })}</li>
        ))}
      </ul>
    </Fold>
  );
}
