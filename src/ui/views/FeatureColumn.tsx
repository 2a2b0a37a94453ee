import type { RunInfo } from '../../run/runInfo';
import { setFeatures, useShows } from '../../state/experimentStore';
import { hoverUnit } from '../../state/viewStore';
import { useLanguage } from '../words/useLanguage';
import { FeatureForm } from './FeatureForm';
import type { FeatureRow, GraphPlan } from './graphPlan';

interface FeatureColumnProps {
  readonly info: RunInfo;
  readonly plan: GraphPlan;
  readonly bare: boolean;
  /** Formulas of one's own can be added. */
  readonly hasForm: boolean;
}

const isOn = (row: FeatureRow) => row.unit >= 0;

/** The features with their names: pressed ones feed the network. */
export function FeatureColumn({ info, plan: { layout, rows, rowY }, bare, hasForm }: FeatureColumnProps) {
  const { word } = useLanguage();
  const showsFeatures = useShows('features') && !bare;
  const left = layout.columnX[0] ?? 0;
  const toggle = (row: FeatureRow) => {
    const next = rows.filter((other) => isOn(other) !== (other === row)).map((other) => other.expression);
    const hidden = info.featureNames.filter((name) => !rows.some((other) => other.expression === name));
    if (next.length + hidden.length > 0) setFeatures([...next, ...hidden]); // a network needs an input
  };
  return (
    <>
      {rows.map((row, r) => {
        const top = rowY[r] ?? 0;
        const label = { left: 4, width: left - 10, top: top + layout.size / 2 - 8 };
        return (
          <div key={row.expression}>
            <span className="feature-label" aria-hidden="true" data-off={!isOn(row) || undefined} title={row.label} style={label}>
              {row.label}
            </span>
            {showsFeatures && (
              <button
                type="button"
                className="unit"
                aria-pressed={isOn(row)}
                aria-label={word('feature.name', { label: row.label })}
                title={word(isOn(row) ? 'feature.leaveOut' : 'feature.use', { label: row.label })}
                style={{ left, top, width: layout.size, height: layout.size }}
                onClick={() => toggle(row)}
                onPointerEnter={() => isOn(row) && hoverUnit({ layer: 0, unit: row.unit })}
                onPointerLeave={() => hoverUnit(null)}
              />
            )}
          </div>
        );
      })}
      {hasForm && (
        <FeatureForm axes={info.axes} active={info.featureNames} style={{ left: 8, top: (rowY.at(-1) ?? 0) + layout.size + 8 }} />
      )}
    </>
  );
}
