import { useRef } from 'react';
import { paintUnitCurves, type UnitCurves, unitCurveMargin, unitCurveScales } from '../../../render/paintUnitCurve';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useDrawnSize } from '../../figure/useDrawnSize';
import { useLanguage, useWords } from '../../words/useLanguage';
import { DragHandle, type Pixels } from './DragHandle';
import { alongLine, drawnPlaces, type UnitInput, type UnitOutput, type UnitPlace } from './oneUnit';
import { outputAxis } from './outputAxis';
import type { Bench } from './useBench';

interface BenchCurveProps {
  readonly bench: Bench;
  readonly place: UnitPlace;
  readonly output: UnitOutput;
  readonly other?: UnitPlace | null;
  readonly marked?: number;
  readonly evidence?: readonly number[];
  readonly isDragged: boolean;
}

const places = 241;
/** Beyond the ends of the output, in parts of their distance. */
const beyond = 0.12;
/** From one handle to the other. */
const apart = 64;
const [keyShare, keyWeight] = [0.01, 0.05];
/** Where f is flatter, a drag moves it as if it were as steep as this. */
const flattest = 0.05;

/** What a unit of one input says over it, the examples, and two handles on the curve: where it is, and how steep. */
export function BenchCurve({ bench, place, output, other = null, marked = -1, evidence, isDragged }: BenchCurveProps) {
  const { info, unit } = bench;
  const word = useWords('workbench');
  const { tick } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const { size, drawn } = useDrawnSize(box);
  const input = unit.inputs[unit.drawn[0] ?? 0] as UnitInput;
  const x = Float64Array.from({ length: places }, (_, k) => input.min + ((input.max - input.min) * k) / (places - 1));
  const curveOf = (of: UnitPlace, isDashed: boolean) => {
    const { weight, bias } = alongLine(unit, of);
    return { x, y: x.map((at) => output.value(weight * at + bias)), isDashed };
  };
  const { weight, bias } = alongLine(unit, place);
  const [low, high] = output.ends;
  const inputPlaces = drawnPlaces(unit);
  const picture: UnitCurves = {
    across: [input.min, input.max],
    up: [low - beyond * (high - low), high + beyond * (high - low)],
    curves: [...(other ? [curveOf(other, true)] : []), curveOf(place, false)],
    at: unit.isDecision && weight !== 0 ? (output.level - bias) / weight : null,
    places: inputPlaces,
    targets: unit.isDecision ? unit.targets : unit.examples.t,
    outputs: unit.isDecision ? null : inputPlaces.map((at) => output.value(weight * at + bias)),
    marked,
    evidence,
    spots: [],
  };
  return (
    <div className="bench-picture" ref={box}>
      <FigureCanvas
        label={word('curve.summary', { across: input.name, of: unit.examples.count })}
        paint={(ctx, at, theme) => paintUnitCurves(ctx, picture, info, { across: input, up: outputAxis(bench, word), tick }, at, theme)}
      />
      {isDragged && size.width > 0 && <CurveHandles bench={bench} picture={picture} output={output} size={drawn} />}
    </div>
  );
}

interface CurveHandlesProps {
  readonly bench: Bench;
  readonly picture: UnitCurves;
  readonly output: UnitOutput;
  readonly size: { readonly width: number; readonly height: number };
}

/** Of a decision the first handle is at the threshold and moves across; of a number it is in the middle and moves up. */
function CurveHandles({ bench, picture, output, size }: CurveHandlesProps) {
  const { unit, place, drag, release } = bench;
  const word = useWords('workbench');
  const grip = useRef<{ readonly weight: number; readonly pivotX: number; readonly pivotZ: number } | null>(null);
  const { x, y } = unitCurveScales(picture, size);
  const { weight, bias } = alongLine(unit, place);
  const [from, to] = picture.across;
  const middle = from / 2 + to / 2;
  const perX = x(1) - x(0);
  const perY = y(1) - y(0);
  const pivotX = unit.isDecision ? (weight === 0 ? middle : (output.level - bias) / weight) : middle;
  const pivotZ = unit.isDecision ? output.level : weight * middle + bias;
  const steepest = output.slope(pivotZ);
  const within = ([a, b]: Pixels): Pixels => [
    Math.min(size.width - unitCurveMargin.right, Math.max(unitCurveMargin.left, a)),
    Math.min(size.height - unitCurveMargin.bottom, Math.max(unitCurveMargin.top, b)),
  ];
  const pivot = within([x(pivotX), y(output.value(pivotZ))]);
  const angle = Math.atan2(steepest * weight * perY, perX);
  const second: Pixels = [pivot[0] + apart * Math.cos(angle), pivot[1] + apart * Math.sin(angle)];
  const take = () => {
    grip.current = { weight, pivotX, pivotZ };
  };
  /** z = w x + b goes through a place. */
  const put = (w: number, at: number, z: number) => {
    const moved = place.slice();
    const index = unit.drawn[0] ?? 0;
    const others = bias - (place.at(-1) ?? 0);
    moved[index] = w;
    moved[moved.length - 1] = z - w * at - others;
    drag(moved);
  };
  const move = (acrossBy: number, upBy: number) => {
    if (unit.isDecision) put(weight, pivotX + acrossBy, pivotZ);
    else put(weight, middle, pivotZ + upBy);
  };
  const number = (value: number) => (Number.isFinite(value) ? value : 0);
  return (
    <>
      <DragHandle
        kind="line"
        label={word('place')}
        now={number(unit.isDecision ? pivotX : output.value(pivotZ))}
        ends={unit.isDecision ? picture.across : picture.up}
        text={word('lineText', { bias: place.at(-1) ?? 0 })}
        at={pivot}
        onGrip={take}
        onDrag={(by) => {
          const held = grip.current;
          if (!held) return;
          if (unit.isDecision) put(held.weight, held.pivotX + by[0] / perX, held.pivotZ);
          else put(held.weight, middle, held.pivotZ + by[1] / perY / Math.max(flattest, steepest));
        }}
        onRelease={release}
        onKey={(acrossBy, upBy) =>
          move((acrossBy + upBy) * keyShare * (to - from), (acrossBy + upBy) * keyShare * (picture.up[1] - picture.up[0]))
        }
      />
      <DragHandle
        kind="tip"
        label={word('steepness')}
        now={weight}
        ends={[-Math.max(10, Math.abs(weight)), Math.max(10, Math.abs(weight))]}
        text={word('steepnessText', { weight })}
        at={within(second)}
        onGrip={take}
        onDrag={(by) => {
          const held = grip.current;
          if (!held) return;
          const start = Math.atan2(steepest * held.weight * perY, perX);
          const [dx, dy] = [apart * Math.cos(start) + by[0], apart * Math.sin(start) + by[1]];
          const slope = (dy / Math.max(2, dx)) * (perX / perY);
          put(slope / Math.max(flattest, steepest), pivotX, pivotZ);
        }}
        onRelease={release}
        onKey={(acrossBy, upBy) => put(weight + keyWeight * (acrossBy + upBy), pivotX, pivotZ)}
      />
    </>
  );
}
