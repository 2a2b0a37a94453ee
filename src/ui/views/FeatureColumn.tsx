import type { RunInfo } from '../../run/runInfo';
import { setFeatures } from '../../state/experimentStore';
import { hoverUnit } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { useLanguage } from '../words/useLanguage';
import { AddFeature } from './AddFeature';

import { type FeatureRow, type GraphPlan, isTable } from './graphPlan';
import { reachOf } from './UnitButton';

// the columns of tables alone have something to say
const columnNote = () => import('./ColumnNote');

interface FeatureColumnProps {
  readonly info: RunInfo;
  readonly plan: GraphPlan;
  /** They can be switched on and off. */
  readonly hasFeatures: boolean;
  /** Formulas of one's own can be added. */
  readonly hasForm: boolean;
  readonly onUnfold: (wantsOff: boolean) => void;
}

const isOn = (row: FeatureRow) => row.unit >= 0;

/** Switches a feature on or off; a network needs an input. */
export function toggleFeature(info: RunInfo, rows: readonly FeatureRow[], row: FeatureRow): void {
  const others = rows.filter((other) => isOn(other) !== (other === row)).map((other) => other.expression);
  const hidden = info.featureNames.filter((name) => !rows.some((other) => other.expression === name));
  if (others.length + hidden.length > 0) setFeatures([...others, ...hidden]);
}

/** The features with their names: pressed ones feed the network. */
export function FeatureColumn({ info, plan, hasFeatures, hasForm, onUnfold }: FeatureColumnProps) {
  const { word } = useLanguage();
  const { layout, rows, rowY, folded, canFold, labelLines } = plan;
  const { featureSize } = layout;
  const left = layout.columnX[0] ?? 0;
  const last = Math.max(...rowY.filter((y) => !Number.isNaN(y)));
  const below = { left: 10, top: last + featureSize + 6 };
  return (
    <>
      {rows.map((row, r) => {
        const top = rowY[r] ?? Number.NaN;
        if (Number.isNaN(top)) return null;
        return (
          <div key={row.expression}>
            <span
              className="feature-label"
              aria-hidden="true"
              data-off={!isOn(row) || undefined}
              title={row.label}
              data-single={labelLines === 1 || undefined}
              style={{ left: 4, width: left - 10, top: top + featureSize / 2, WebkitLineClamp: labelLines }}
            >
              {row.label}
              {labelLines > 1 && layout.band !== 'three' && isTable(info) && (
                <Lazily load={columnNote} props={{ info, name: row.expression }} />
              )}
            </span>
            {hasFeatures && (
              <button
                type="button"
                className="unit"
                aria-pressed={isOn(row)}
                aria-label={word('feature.name', { label: row.label })}
                title={word(isOn(row) ? 'feature.leaveOut' : 'feature.use', { label: row.label })}
                style={{ left, top, width: featureSize, height: featureSize, ...reachOf(featureSize, layout.rowPitch) }}
                onClick={() => toggleFeature(info, rows, row)}
                onPointerEnter={() => isOn(row) && hoverUnit({ layer: 0, unit: row.unit })}
                onPointerLeave={() => hoverUnit(null)}
              />
            )}
          </div>
        );
      })}
      {folded > 0 && (
        <button type="button" className="add-feature" style={below} title={word('graph.moreTitle')} onClick={() => onUnfold(true)}>
          <Icon name="plus" /> {word('graph.more', { count: folded })}
        </button>
      )}
      {hasForm && <AddFeature axes={info.axes} active={info.featureNames} style={below} />}
      {canFold && (
        <button
          type="button"
          className="add-feature"
          style={{ ...below, top: below.top + (hasForm ? 26 : 0) }}
          title={word('graph.fewerTitle')}
          onClick={() => onUnfold(false)}
        >
          <Icon name="minus" /> {word('graph.fewer')}
        </button>
      )}
    </>
  );
}
