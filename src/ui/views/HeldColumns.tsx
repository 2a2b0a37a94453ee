import { useMemo, useRef } from 'react';
import type { InputAxis } from '../../data/dataset';
import { restOf } from '../../data/heldValues';
import { originalValue } from '../../data/originalValue';
import { histogramOf } from '../../render/histogram';
import type { RunInfo } from '../../run/runInfo';
import { holdColumns, useExperiment } from '../../state/experimentStore';
import { useLanguage, useWords } from '../words/useLanguage';
import type { FeatureRow, GraphPlan } from './graphPlan';
import './HeldColumns.css';
import { digitsOf, measuredText, roundedText } from './columnTexts';
import { withHeld } from './held/withHeld';
import { useHeld } from './useHeld';

interface HeldColumnsProps {
  readonly info: RunInfo;
  readonly plan: GraphPlan;
  /** A press on a column, without a move. */
  readonly onPress: ((row: FeatureRow) => void) | null;
}

/** Columns that span no side of the picture: how their values lie, with a line where they are held, to be dragged. Off ones are pale. */
export default function HeldColumns({ info, plan: { layout, rows, rowY }, onPress }: HeldColumnsProps) {
  const bars = useMemo(() => info.axes.map((_, column) => histogramOf(info, column)), [info]);
  const { held } = useHeld(info);
  const side = layout.featureSize;
  return rows.map((row, r) => {
    const { expression, unit } = row;
    const column = info.axes.findIndex(({ name }) => name === expression);
    const [axis, top, shares] = [info.axes[column], rowY[r] ?? Number.NaN, bars[column]];
    if (!axis || !shares || Number.isNaN(top) || info.pictureAxes.includes(column)) return null;
    const width = 100 / shares.length;
    const share = ((held?.[column] ?? restOf(axis)) - axis.min) / (axis.max - axis.min);
    const left = layout.columnX[0] ?? 0;
    return (
      <div key={expression}>
        <svg
          className="held-column"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
          style={{ left, top, width: side, height: side }}
          opacity={unit < 0 ? 0.4 : 1}
        >
          <path
            fill="var(--edge)"
            fillOpacity="0.5"
            d={shares.map((bar, b) => `M${b * width} 100v${-88 * bar}h${width}v${88 * bar}z`).join('')}
          />
          <path stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" d={`M${100 * share} 0V100`} />
        </svg>
        {unit >= 0 && shares.filter((bar) => bar > 0).length > 2 && (
          <Grip info={info} axis={axis} at={left + share * side} box={{ left, top, side }} onPress={onPress && (() => onPress(row))} />
        )}
      </div>
    );
  });
}

interface GripProps {
  readonly info: RunInfo;
  readonly axis: InputAxis;
  /** Of the line, in the graph. */
  readonly at: number;
  readonly box: { readonly left: number; readonly top: number; readonly side: number };
  readonly onPress: (() => void) | null;
}

const grip = 16; // px
const leastMove = 2; // px

/** What a mouse has to take hold of; touch and keys have the sliders below the picture. */
function Grip({ info, axis, at, box: { left, top, side }, onPress }: GripProps) {
  const language = useLanguage();
  const word = useWords('answers');
  const held = useExperiment(({ experiment }) => experiment.view.held);
  const drag = useRef<{ readonly x: number; readonly from: string; hasMoved: boolean } | null>(null);
  const value = held.find(({ column }) => column === axis.name)?.value;
  const text = value === undefined ? roundedText(language, axis, restOf(axis)) : measuredText(language, axis, value);
  return (
    <span
      aria-hidden="true"
      className="held-grip"
      data-passes-press={onPress !== null || undefined}
      title={word('held.grip', { label: axis.label, value: text })}
      style={{ left: at - grip / 2, top, width: grip, height: side }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX - at, from: text, hasMoved: false };
      }}
      onPointerMove={(event) => {
        event.stopPropagation(); // there is no link below
        const { current } = drag;
        if (!current) return;
        const share = Math.min(1, Math.max(0, (event.clientX - current.x - left) / side));
        if (!current.hasMoved && Math.abs(event.clientX - current.x - at) < leastMove) return;
        current.hasMoved = true;
        const step = 10 ** -digitsOf(axis);
        const measured = originalValue(axis, axis.min + share * (axis.max - axis.min));
        const next = Number((Math.round(measured / step) * step).toPrecision(12));
        if (next === value) return;
        holdColumns(
          { label: axis.label, from: current.from, to: measuredText(language, axis, next) },
          withHeld(info, held, [{ column: axis.name, value: next }]),
          `held.${axis.name}`,
        );
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
        if (drag.current && !drag.current.hasMoved) onPress?.();
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}
