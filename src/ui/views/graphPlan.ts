import { useMemo } from 'react';
import { featureLabel, standardFeatures } from '../../data/features';
import { type GraphLayout, layoutGraph } from '../../render/graphLayout';
import type { RunInfo } from '../../run/runInfo';

/** One row of the features' column: active ones are units of layer 0. */
export interface FeatureRow {
  readonly expression: string;
  readonly label: string;
  /** Its unit in layer 0, or −1 while it is off. */
  readonly unit: number;
}

/** Where everything of the graph stands, with the features that are off, which are no units. */
export interface GraphPlan {
  readonly layout: GraphLayout;
  readonly rows: readonly FeatureRow[];
  /** Top edges of the rows. */
  readonly rowY: readonly number[];
}

export interface GraphMode {
  /** Only the pictures: no heads, no features that are off. */
  readonly bare: boolean;
  readonly isPhone: boolean;
  /** Features that are off are listed too. */
  readonly showsOff: boolean;
}

const formHeight = 34;
const letterWidth = 7;

function featureRows(info: RunInfo, showsOff: boolean): FeatureRow[] {
  const standard = standardFeatures(info.axes);
  const own = info.featureNames
    .filter((name) => !standard.some((feature) => feature.expression === name))
    .map((expression) => ({ expression, label: featureLabel(expression, info.axes) }));
  const rows = [...standard, ...own].map((feature) => ({ ...feature, unit: info.featureNames.indexOf(feature.expression) }));
  return showsOff ? rows : rows.filter((row) => row.unit >= 0);
}

/** Tables have columns in place of formulas. */
export const isTable = (info: RunInfo) => info.axes.length > 2;

export function useGraphPlan(info: RunInfo, room: { width: number; height: number }, { bare, isPhone, showsOff }: GraphMode): GraphPlan {
  return useMemo(() => {
    const rows = featureRows(info, showsOff);
    const below = showsOff && !isTable(info) ? formHeight : 0;
    const lastWidth = info.task === 'multiclass' ? 104 : 92;
    const [padding, smallestStep] = [16, 118];
    // names are as wide as they need where the columns leave room for it
    const spare = room.width - 2 * padding - lastWidth - smallestStep * (info.layers.length - 1);
    const longest = letterWidth * Math.max(...rows.map((row) => row.label.length));
    const labelWidth = Math.max(52, Math.min(longest + 12, Math.max(112, spare)));
    const ordinary = { headHeight: 72, labelWidth, padding, smallestStep, largestSize: 64, lastWidth, hang: 0.15 };
    const phone = {
      headHeight: 58,
      labelWidth: isTable(info) ? 84 : showsOff ? 44 : 26,
      padding,
      smallestStep: 74,
      largestSize: 30,
      lastWidth: 62,
      hang: 0.15,
    };
    const small = {
      headHeight: 12,
      labelWidth: isTable(info) ? 64 : 24,
      padding: 12,
      smallestStep: 0,
      largestSize: 34,
      lastWidth: 40,
      hang: 0.5,
    };
    const placed = layoutGraph([rows.length, ...info.layers.slice(1).map((layer) => layer.units)], {
      width: room.width,
      height: room.height - below,
      ...(bare ? small : isPhone ? phone : ordinary),
    });
    const rowY = placed.unitY[0] ?? [];
    const active = rows.filter((row) => row.unit >= 0).sort((a, b) => a.unit - b.unit);
    const unitY = [active.map((row) => rowY[rows.indexOf(row)] ?? 0), ...placed.unitY.slice(1)];
    return { layout: { ...placed, height: placed.height + below, unitY }, rows, rowY };
  }, [info, room, bare, isPhone, showsOff]);
}
