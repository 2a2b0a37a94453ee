import type { InputAxis } from '../../data/dataset';
import { originalValue } from '../../data/originalValue';
import { linearScale } from '../../render/linearScale';
import type { Language } from '../words/language';
import { useLanguage } from '../words/useLanguage';
import type { PictureSides } from './drawingSides';

const tickCount = 4;

/** Ticks of an axis in original units: standardised columns are shown as they were measured. */
function ticksOf(axis: InputAxis, { count, fixed }: Language): { place: number; text: string }[] {
  const [low, high] = [originalValue(axis, axis.min), originalValue(axis, axis.max)];
  const isPlane = low === -high && high >= 6 && high < 6.5;
  const scale = linearScale([low, high], [0, 1]);
  const values = isPlane ? [-6, -3, 0, 3, 6] : scale.ticks(tickCount);
  const digits = isPlane ? 0 : scale.digits(tickCount);
  return values.map((value) => ({
    place: scale(value),
    text: digits === 0 ? count(value) : fixed(value, digits),
  }));
}

interface PictureAxesProps {
  readonly sides: PictureSides;
  readonly width: number;
  readonly height: number;
}

/** Characters of a name that fits between two ticks, as x₁ does, and the widest pixels of one of a longer name. */
const [shortName, characterWidth] = [2, 7];

/** A name as far as it has room, `px` wide; a unit at its end stays. */
const cutTo = (name: string, px: number) => {
  const most = Math.max(1, Math.floor(px / characterWidth));
  const unit = (most > 20 && / [[(].{1,9}$/.exec(name)?.[0]) || '';
  return name.length <= most ? name : `${name.slice(0, most - 1 - unit.length).trimEnd()}…${unit}`;
};

/** Ticks around the picture, drawn outside its box; names beside them, or inside the box where one is longer. */
export function PictureAxes({ sides: { across, up }, width, height }: PictureAxesProps) {
  const language = useLanguage();
  if (width === 0) return null;
  const isLast = (place: number) => place > 0.96;
  const isFirst = (place: number) => place < 0.04;
  const isInside = across.label.length > shortName || up.label.length > shortName;
  const acrossTicks = ticksOf(across, language);
  const upTicks = ticksOf(up, language);
  return (
    <svg aria-hidden="true">
      <g className="axis">
        <rect className="frame" x={-0.5} y={0.5} width={width} height={height - 1} />
        {acrossTicks.map(({ place, text }) => (
          <text key={text} x={place * width} y={height + 14} textAnchor={isLast(place) ? 'end' : isFirst(place) ? 'start' : 'middle'}>
            {text}
          </text>
        ))}
        {upTicks.map(({ place, text }) => (
          <text key={text} x={-5} y={(1 - place) * height + (isLast(place) ? 10 : isFirst(place) ? 0 : 4)} textAnchor="end">
            {text}
          </text>
        ))}
        {isInside ? (
          <>
            <text className="name" x={width - 4} y={height - 6} textAnchor="end">
              {cutTo(across.label, width - 8)}
            </text>
            <text className="name" x={4} y={14}>
              {cutTo(up.label, width - 8)}
            </text>
          </>
        ) : (
          <>
            <text className="name" x={0.875 * width} y={height + 14} textAnchor="middle">
              {across.label}
            </text>
            <text className="name" x={-10} y={0.375 * height + 4} textAnchor="middle">
              {up.label}
            </text>
          </>
        )}
      </g>
    </svg>
  );
}
