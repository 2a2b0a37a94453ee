import { useRef } from 'react';
import { originalValue } from '../../../data/originalValue';
import { linearScale } from '../../../render/linearScale';
import {
  type PiecesPicture as Picture,
  type PieceCurve,
  paintPieces,
  piecesAcross,
  piecesMargin,
  piecesPlots,
} from '../../../render/paintPieces';
import { upRange } from '../../../render/picturePaint';
import type { RunInfo } from '../../../run/runInfo';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useDrawnSize } from '../../figure/useDrawnSize';
import { Cross } from '../../views/Cross';
import type { Place } from '../../views/strokes';
import { useCross } from '../../views/useCross';
import { useLanguage, useWords } from '../../words/useLanguage';
import { ReadSurface } from '../ReadSurface';
import { aside } from './aside';
import { PieceHandle } from './PieceHandle';
import { type Pieces, pieceAt, segmentAt, sumAt } from './pieces';
import { useAddUnit } from './useAddUnit';

interface PiecesPictureProps {
  readonly info: RunInfo;
  readonly all: Pieces;
  readonly count: number;
  readonly at: number | null;
  /** The unit whose handle is held or has the focus. */
  readonly held: number | null;
  readonly onRead: (at: number | null) => void;
  readonly onHold: (unit: number | null) => void;
}

const places = 241;
/** The axes reach so far beyond the target's ends, in parts of their distance; single pieces, so many times as far as the larger end. */
const [beyond, unitReach] = [0.3, 3];
/** Nearer handles move aside. */
const leastApart = 24;

/** The places of the picture and all hinges between, from left to right. */
function sampled({ pieces }: Pieces, [min, max]: readonly [number, number]): number[] {
  const hinges = pieces.map(({ place }) => place).filter((place) => place > min && place < max);
  return [...Array.from({ length: places }, (_, k) => min + ((max - min) * k) / (places - 1)), ...hinges].sort((a, b) => a - b);
}

function pictureOf(info: RunInfo, all: Pieces, count: number, at: number | null, held: number | null): Picture {
  const { min = -1, max = 1 } = info.axes[0] ?? {};
  const across = [min, max] as const;
  const x = sampled(all, across);
  const curve = (y: (at: number) => number): PieceCurve => ({ x, y: x.map(y) });
  const [low, high] = upRange(info);
  const reach = Number((unitReach * Math.max(Math.abs(low), Math.abs(high))).toPrecision(1));
  const segment = at === null ? null : segmentAt(all, count, at, across);
  const target = info.trueCurve;
  return {
    across,
    sums: [low - beyond * (high - low), high + beyond * (high - low)],
    units: [-reach, reach],
    target: target && { x: Array.from(target, (_, k) => min + ((max - min) * (k + 0.5)) / target.length), y: target },
    whole: curve((one) => sumAt(all, all.pieces.length, one)),
    part: curve((one) => sumAt(all, count, one)),
    stretch: segment && [segment.from, segment.to],
    pieces: all.pieces.map((piece, k) => ({
      curve: curve((one) => pieceAt(all, piece, one)),
      place: piece.place,
      sum: sumAt(all, count, piece.place),
      isPositive: piece.height >= 0,
      isIn: k < count,
      isPointed: piece.unit === held,
    })),
  };
}

/** Sums above, single units below, and between them the units' numbers as handles. */
export function PiecesPicture({ info, all, count, at, held, onRead, onHold }: PiecesPictureProps) {
  const { tick } = useLanguage();
  const word = useWords('pieces');
  const box = useRef<HTMLDivElement>(null);
  const { size, drawn, textScale } = useDrawnSize(box);
  const picture = pictureOf(info, all, count, at, held);
  const x = piecesAcross(picture.across, drawn);
  const { upper } = piecesPlots(drawn);
  const inputAt = linearScale([piecesMargin.left, drawn.width - piecesMargin.right], picture.across);
  const read = (place: Place | null) => {
    if (!place || size.width === 0) return onRead(null);
    const [min, max] = picture.across;
    onRead(Math.min(max, Math.max(min, inputAt(place.x / textScale))));
  };
  const addUnit = useAddUnit();
  const addAt = (px: number) => addUnit(all, inputAt(px / textScale));
  const { cross, keys } = useCross(size, read, (place) => addAt(place.x));
  const perPixel = {
    across: inputAt(1) - inputAt(0),
    up: (picture.sums[1] - picture.sums[0]) / Math.max(1, upper[1] - upper[0]),
  };
  const inView = all.pieces.flatMap((piece, k) =>
    piece.place > picture.across[0] && piece.place < picture.across[1] ? [{ piece, number: k + 1 }] : [],
  );
  const lefts = aside(
    inView.map(({ piece }) => x(piece.place) * textScale),
    leastApart,
    [leastApart, size.width - leastApart / 2],
  );
  return (
    <div className="pieces-picture" ref={box}>
      <FigureCanvas
        label={word('summary', { count, of: all.pieces.length })}
        paint={(ctx, place, theme) =>
          paintPieces(
            ctx,
            picture,
            {
              tick: (value) => tick(originalValue(info.target, value)),
              tickAcross: (value) => tick(originalValue(info.axes[0], value)),
            },
            place,
            theme,
          )
        }
      />
      {cross && <Cross place={cross} />}
      <ReadSurface label={word('read')} keys={keys} onRead={read} onLeave={() => onRead(null)} />
      <button
        type="button"
        className="pieces-band"
        tabIndex={-1}
        title={word('addTitle')}
        aria-label={word('add')}
        style={{
          left: piecesMargin.left * textScale,
          right: piecesMargin.right * textScale,
          top: upper[1] * textScale,
          height: piecesMargin.between * textScale,
        }}
        onClick={(event) => addAt(event.clientX - (box.current?.getBoundingClientRect().left ?? 0))}
      />
      {size.width > 0 &&
        inView.map(({ piece, number }, k) => (
          <PieceHandle
            key={piece.unit}
            info={info}
            all={all}
            piece={piece}
            number={number}
            isIn={number <= count}
            style={{ left: lefts[k] ?? 0, top: (upper[1] + 3) * textScale }}
            across={picture.across}
            perPixel={perPixel}
            onHold={onHold}
          />
        ))}
    </div>
  );
}
