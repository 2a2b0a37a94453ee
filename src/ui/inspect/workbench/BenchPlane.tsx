import { useRef } from 'react';
import { paintUnitPlane, type UnitPlane, unitPlaneMargin, unitPlaneSize } from '../../../render/paintUnitPlane';
import {
  lineOf,
  lineThrough,
  movedAlong,
  type PlaneLine,
  type PlanePlace,
  type PlaneUnit,
  planeView,
  turnedBy,
  turnedTo,
  withTip,
} from '../../../render/unitPlaneView';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useDrawnSize } from '../../figure/useDrawnSize';
import { currentTheme } from '../../theme';
import { useLanguage, useWords } from '../../words/useLanguage';
import { DragHandle, type Pixels, useGrip } from './DragHandle';
import { drawnPlaces, inPlane, sumsOf, type UnitInput, type UnitPlace, withPlane, wrongOf } from './oneUnit';
import type { Bench } from './useBench';

interface BenchPlaneProps {
  readonly bench: Bench;
  /** The unit that is drawn, where it is decided, and another one, dashed. */
  readonly place: UnitPlace;
  readonly level: number;
  readonly other?: UnitPlace | null;
  readonly hasOtherArrow?: boolean;
  readonly marked?: number;
  readonly evidence?: readonly number[];
  /** Whether it can be taken hold of. */
  readonly isDragged: boolean;
}

/** A key moves the line so far, in parts of the range, and turns it by so many radians; of w it adds this to a weight. */
const [keyShare, keyTurn, keyWeight] = [0.01, Math.PI / 90, 0.05];
/** A place is on the line if it is no further from it than this. */
const onLine = 1e-5;
/** From the end of the line to its handle. */
const inset = 14;

/** The plane of two inputs: the line, the arrow and the examples, and what takes hold of them. */
export function BenchPlane({
  bench,
  place,
  level,
  other = null,
  hasOtherArrow = false,
  marked = -1,
  evidence,
  isDragged,
}: BenchPlaneProps) {
  const { info, unit } = bench;
  const word = useWords('workbench');
  const { tick } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const { size, drawn } = useDrawnSize(box);
  const [across, up] = unit.drawn.map((index) => unit.inputs[index] as UnitInput) as [UnitInput, UnitInput];
  const isWrong = wrongOf(unit, sumsOf(unit, place), level);
  const right = isWrong.filter((wrong) => !wrong).length;
  const picture: UnitPlane = {
    x: [across.min, across.max],
    y: [up.min, up.max],
    unit: inPlane(unit, place, level),
    other: other && inPlane(unit, other, level),
    hasOtherArrow,
    places: drawnPlaces(unit),
    isWrong,
    marked,
    evidence,
  };
  const summary = { across: across.name, up: up.name, right, of: isWrong.length };
  return (
    <div className="bench-picture" ref={box}>
      <FigureCanvas
        label={word(unit.isDecision ? 'plane.summary' : 'plane.summaryNumber', summary)}
        paint={(ctx, at, theme) =>
          paintUnitPlane(ctx, picture, info, { across, up, tick, arrow: (scale) => word('arrow', { scale }) }, at, theme)
        }
      />
      {isDragged && size.width > 0 && <Handles bench={bench} picture={picture} level={level} size={unitPlaneSize(drawn)} />}
    </div>
  );
}

interface HandlesProps {
  readonly bench: Bench;
  readonly picture: UnitPlane;
  readonly level: number;
  readonly size: { readonly width: number; readonly height: number };
}

function Handles({ bench, picture, level, size }: HandlesProps) {
  const { unit, place, drag, release } = bench;
  const word = useWords('workbench');
  const view = planeView(picture.x, picture.y, size);
  const line = lineOf(picture.unit, view);
  const grip = useRef<{ readonly line: PlaneLine; readonly unit: PlaneUnit } | null>(null);
  const pivot = useRef<PlanePlace | null>(null);
  /** Keys turn about the place that the first of them turned about while the line still goes through it: it does not wander. */
  const pivotOf = ({ unit: { weights, constant }, line: { foot } }: NonNullable<typeof grip.current>): PlanePlace => {
    const [x, y] = pivot.current ?? foot;
    const away = Math.abs(weights[0] * x + weights[1] * y + constant);
    if (!pivot.current || away > onLine * Math.sqrt(weights[0] ** 2 + weights[1] ** 2)) pivot.current = foot;
    return pivot.current;
  };
  const take = () => {
    grip.current = line && { line, unit: picture.unit };
  };
  const moved = (by: Pixels, from: PlanePlace): PlanePlace => [from[0] + by[0] / view.pixelsPerUnit, from[1] - by[1] / view.pixelsPerUnit];
  type Move = (held: NonNullable<typeof grip.current>) => PlaneUnit;
  const go = (move: Move) => {
    if (grip.current) drag(withPlane(unit, place, move(grip.current), level));
  };
  const lineBy = (by: Pixels) => go((held) => lineThrough(held.unit, moved(by, held.line.foot)));
  const strip = useGrip(take, lineBy, release);
  if (!line) return null;
  const within = ([x, y]: PlanePlace): Pixels => [
    unitPlaneMargin.left + Math.min(size.width, Math.max(0, x)),
    unitPlaneMargin.top + Math.min(size.height, Math.max(0, y)),
  ];
  const { weights, constant } = picture.unit;
  const length = Math.sqrt(weights[0] ** 2 + weights[1] ** 2);
  const range = picture.x[1] - picture.x[0];
  const endAt = line.ends && handleNear(view.toPixels(line.ends[1]), view.toPixels(line.foot));
  const angle = (Math.atan2(weights[1], weights[0]) * 180) / Math.PI;
  return (
    <>
      {line.ends && (
        <div className="bench-strip" style={stripOf(within(view.toPixels(line.ends[0])), within(view.toPixels(line.ends[1])))} {...strip} />
      )}
      {endAt && (
        <DragHandle
          kind="end"
          label={word('end')}
          now={angle}
          ends={[-180, 180]}
          text={word('endText', { degrees: angle })}
          at={within(endAt)}
          onGrip={take}
          onDrag={(by) => go((held) => turnedTo(held.unit, moved(by, view.fromPixels(endOf(held.line))), held.line.foot))}
          onRelease={release}
          onKey={(acrossBy, upBy) => go((held) => turnedBy(held.unit, (upBy - acrossBy) * keyTurn, pivotOf(held)))}
        />
      )}
      <DragHandle
        kind="line"
        label={word('line')}
        now={length > 0 ? -constant / length : 0}
        ends={[-range, range]}
        text={word('lineText', { bias: place.at(-1) ?? 0 })}
        at={within(view.toPixels(line.foot))}
        onGrip={take}
        onDrag={lineBy}
        onRelease={release}
        onKey={(acrossBy, upBy) => go((held) => movedAlong(held.unit, (acrossBy + upBy) * keyShare * range))}
      />
      <DragHandle
        kind="tip"
        label={word('tip')}
        now={length}
        ends={[0, Math.max(10, length)]}
        text={word('tipText', { weights })}
        at={within(view.toPixels(line.tip))}
        onGrip={take}
        onDrag={(by) => go((held) => withTip(held.line, moved(by, held.line.tip)))}
        onRelease={release}
        onKey={(acrossBy, upBy) =>
          go((held) =>
            lineThrough(
              { weights: [held.unit.weights[0] + keyWeight * acrossBy, held.unit.weights[1] + keyWeight * upBy], constant: 0 },
              pivotOf(held),
            ),
          )
        }
      />
    </>
  );

  function endOf(held: PlaneLine): PlanePlace {
    return held.ends ? handleNear(view.toPixels(held.ends[1]), view.toPixels(held.foot)) : view.toPixels(held.foot);
  }
}

/** Where the handle of an end stands: on the line, a little inside. */
function handleNear(end: PlanePlace, foot: PlanePlace): PlanePlace {
  const distance = Math.sqrt((end[0] - foot[0]) ** 2 + (end[1] - foot[1]) ** 2);
  const share = distance > 2 * inset ? inset / distance : 0;
  return [end[0] + share * (foot[0] - end[0]), end[1] + share * (foot[1] - end[1])];
}

/** A strip over the line, as wide as a finger. */
function stripOf(from: Pixels, to: Pixels): React.CSSProperties {
  const { textScale } = currentTheme();
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return {
    left: from[0] * textScale,
    top: from[1] * textScale,
    width: Math.sqrt(dx * dx + dy * dy) * textScale,
    rotate: `${Math.atan2(dy, dx)}rad`,
  };
}
