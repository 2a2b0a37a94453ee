import { useMemo } from 'react';
import { featureLabel, standardFeatures } from '../../data/features';
import { type GraphLayout, type GraphRoom, layoutGraph } from '../../render/graphLayout';
import { canDie } from '../../render/unitStates';
import type { RunInfo } from '../../run/runInfo';
import { useStrongest } from './useStrongest';

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
  /** All rows, and the top edges of those that are drawn: not a number for the rest. */
  readonly rows: readonly FeatureRow[];
  /** With those that are folded away. */
  readonly allRows: readonly FeatureRow[];
  readonly rowY: readonly number[];
  /** Features that are off and folded away. */
  readonly folded: number;
  /** Those that are off are listed because the learner wanted it. */
  readonly canFold: boolean;
  /** Lines of a feature's name. */
  readonly labelLines: number;
  readonly labelWidth: number;
  readonly classWidth: number;
}

export interface GraphMode {
  /** Only the pictures: no heads, no features that are off. */
  readonly bare: boolean;
  /** The columns have names above them. */
  readonly isRow: boolean;
  readonly isPhone: boolean;
  /** Features can be switched on and off. */
  readonly hasFeatures: boolean;
  /** What the learner wants listed; null: as the room allows. */
  readonly wantsOff: boolean | null;
  /** How numbers come about is written below the units. */
  readonly hasCaptions: boolean;
}

function featureRows(info: RunInfo): FeatureRow[] {
  const standard = standardFeatures(info.axes);
  const own = info.featureNames
    .filter((name) => !standard.some((feature) => feature.expression === name))
    .map((expression) => ({ expression, label: featureLabel(expression, info.axes) }));
  return [...standard, ...own].map((feature) => ({ ...feature, unit: info.featureNames.indexOf(feature.expression) }));
}

/** Tables have columns in place of formulas. */
export const isTable = (info: RunInfo) => info.axes.length > 2;

const letter = 0.46; // rem: a letter of a label
const foldFrom = 6; // columns, features and output among them: from here on those that are off are folded away
const foldUnder = 34; // rem
const smallestPhonePitch = 3; // rem

/** Room of the labels: as wide as they need, and no wider than a share of the room. */
function labelRoom(labels: readonly string[], least: number, share: number, room: { width: number }, rem: number): number {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  return Math.round(Math.max(least * rem, Math.min(longest * letter * rem + 0.75 * rem, share * room.width)));
}

export function useGraphPlan(info: RunInfo, room: { width: number; height: number }, mode: GraphMode, rem: number): GraphPlan {
  const { bare, isRow, isPhone, hasFeatures, wantsOff, hasCaptions } = mode;
  const all = useMemo(() => featureRows(info), [info]);
  const off = all.filter((row) => row.unit < 0).length;
  const mayFold = hasFeatures && off > 0;
  const isUnfolded = mayFold && (wantsOff ?? (info.layers.length < foldFrom && room.width >= foldUnder * rem));
  const rows = useMemo(() => (isUnfolded ? all : all.filter((row) => row.unit >= 0)), [all, isUnfolded]);
  const hasFoot = hasFeatures && (mayFold || !isTable(info));
  const graphRoom = useMemo((): GraphRoom => {
    const classes = bare ? [] : info.outputNames;
    const hasDead = info.layers.some(({ dropoutRate, activation }) => dropoutRate > 0 || canDie(activation));
    return {
      ...room,
      rem,
      hasHeads: !bare,
      labelWidth: labelRoom(
        rows.map((row) => row.label),
        1.5,
        info.layers.length > 4 || isPhone ? 0.16 : 0.24,
        room,
        rem,
      ),
      classWidth: classes.length === 0 ? 0 : labelRoom(classes, 0, 0.14, room, rem),
      namesHeight: isRow ? 1.25 * rem : 0,
      arcHeight: info.layers.some(({ skipFrom }) => skipFrom !== null) && !bare ? 1.9 * rem : 0,
      footHeight: (bare ? 0.5 : hasDead ? 2.5 : 1.5) * rem,
      largestSize: (bare ? 2.2 : isPhone ? 2.2 : hasCaptions ? 3 : 4) * rem,
      smallestPitch: isPhone && !bare ? smallestPhonePitch * rem : 0,
      hang: bare ? 0.5 : 0.3,
      featureFoot: !hasFoot ? 0 : (isUnfolded && wantsOff === true ? 3.6 : 1.9) * rem,
      captionLines: hasCaptions && !bare ? 2 : 0,
    };
  }, [info, room, bare, isRow, isPhone, rows, hasFoot, isUnfolded, wantsOff, hasCaptions, rem]);
  const counts = useMemo(() => [rows.length, ...info.layers.slice(1).map(({ units }) => units)], [rows, info]);
  const drawn = useMemo(() => layoutGraph(counts, graphRoom).shown.map((units) => units.length), [counts, graphRoom]);
  // rows that are off are drawn only where all rows are
  const active = info.layers[0]?.units ?? 0;
  const drawnFeatures = (drawn[0] ?? 0) < rows.length ? Math.min(drawn[0] ?? 0, active) : active;
  const strongest = useStrongest(info, [drawnFeatures, ...drawn.slice(1)]);
  return useMemo(() => {
    const isCut = (drawn[0] ?? 0) < rows.length;
    const rowOf = (unit: number) => rows.findIndex((row) => row.unit === unit);
    const chosenRows = () => {
      const units = strongest.get(0) ?? rows.filter((row) => row.unit >= 0).map((row) => row.unit);
      const kept = units.map(rowOf).filter((row) => row >= 0);
      for (let r = 0; kept.length < (drawn[0] ?? 0) && r < rows.length; r++) if (!kept.includes(r)) kept.push(r);
      return kept.slice(0, drawn[0]).sort((a, b) => a - b);
    };
    const placed = layoutGraph(counts, graphRoom, (column, count) => {
      if (column === 0 && isCut) return chosenRows();
      const chosen = column > 0 ? strongest.get(column) : undefined;
      return chosen?.length === count ? chosen : Array.from({ length: count }, (_, unit) => unit);
    });
    const rowY = placed.unitY[0] ?? [];
    const unitY = Array.from({ length: active }, (_, unit) => rowY[rowOf(unit)] ?? Number.NaN);
    const shownUnits = unitY.flatMap((y, unit) => (Number.isNaN(y) ? [] : [unit]));
    const layout = { ...placed, unitY: [unitY, ...placed.unitY.slice(1)], shown: [shownUnits, ...placed.shown.slice(1)] };
    const tops = rowY.filter((y) => !Number.isNaN(y)).sort((a, b) => a - b);
    const rowPitch = tops.length > 1 ? (tops[1] as number) - (tops[0] as number) : placed.rowPitch;
    return {
      layout,
      rows,
      allRows: all,
      rowY,
      folded: mayFold && !isUnfolded ? off : 0,
      canFold: isUnfolded && wantsOff === true,
      labelLines: Math.max(1, Math.min(3, Math.floor(rowPitch / (0.95 * rem)))),
      labelWidth: graphRoom.labelWidth,
      classWidth: graphRoom.classWidth,
    };
  }, [counts, graphRoom, strongest, drawn, all, rows, active, mayFold, isUnfolded, wantsOff, off, rem]);
}
