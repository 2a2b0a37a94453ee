import type { CSSProperties } from 'react';
import type { RunInfo } from '../../../run/runInfo';
import { NumberField } from '../../controls/NumberField';
import { useKeptSelected } from '../../panels/EditRow';
import { useLanguage, useWords } from '../../words/useLanguage';
import { reachOf } from './strongestPlace';
import type { Seen } from './useMicroscope';
import { usePutKernel } from './usePutKernel';

/** Larger windows are squares without numbers. */
export const mostNumbers = 5;

const percent = (share: number) => `${(100 * Math.max(0, Math.min(1, share))).toFixed(1)}%`;

/** Of the full colour so much: the number on it can be read in both themes. */
const strongest = 0.85;

/** A number's colour as in the maps, about zero. */
const signed = (value: number, reach: number): string =>
  `color-mix(in oklab, var(--${value < 0 ? 'below' : 'above'}-area) ${percent((strongest * Math.abs(value)) / reach)}, var(--zero))`;

/** Between the shares of ink up to which ink is read on it, and from which on paper is, lie greys on which neither is: they are left out. */
const unread = { light: [0.51, 0.58], dark: [0.36, 0.47] } as const;

const beside = (share: number, [from, to]: readonly [number, number]) =>
  share <= from ? share : to + ((share - from) * (1 - to)) / (1 - from);
const inkOn = (share: number, [from]: readonly [number, number]) => `var(--${share <= from ? 'ink' : 'on-ink'})`;
const inkOf = (share: number) => `color-mix(in srgb, var(--ink) ${percent(share)}, var(--zero))`;

/** A pixel's: ink on paper. */
function inked(share: number): CSSProperties {
  const { light, dark } = unread;
  return {
    background: `light-dark(${inkOf(beside(share, light))}, ${inkOf(beside(share, dark))})`,
    color: `light-dark(${inkOn(share, light)}, ${inkOn(share, dark)})`,
  };
}

interface CellsProps {
  readonly side: number;
  readonly isPadding: readonly boolean[];
  /** The cell that is pointed at, or the one that wins. */
  readonly pointed: number | null;
  onPoint(cell: number | null): void;
}

const grid = (side: number): CSSProperties => ({ gridTemplateColumns: `repeat(${side}, 1fr)` });

interface NumberCellsProps extends CellsProps {
  readonly values: Float64Array;
  readonly reach: number;
  /** What was subtracted of a pixel from 0 to 1; null: the values are about zero. */
  readonly ink: number | null;
  text(value: number, cell: number): string;
}

/** Numbers in their places, on their colours. */
export function Cells({ side, isPadding, pointed, onPoint, values, reach, ink, text }: NumberCellsProps) {
  return (
    <div className="cells" style={grid(side)} onPointerLeave={() => onPoint(null)}>
      {Array.from(values, (value, cell) => (
        <span
          key={cell}
          data-padding={isPadding[cell] || undefined}
          data-pointed={cell === pointed || undefined}
          style={isPadding[cell] ? undefined : ink === null ? { background: signed(value, reach) } : inked(value + ink)}
          onPointerEnter={() => onPoint(cell)}
        >
          {side <= mostNumbers && text(value, cell)}
        </span>
      ))}
    </div>
  );
}

interface TypedWeightProps {
  readonly side: number;
  readonly cell: number;
  readonly weights: Float64Array;
  put(kernel: Float64Array): void;
  onFocus?(): void;
}

/** One weight of the filter's slice, to be typed. */
function TypedWeight({ side, cell, weights, put, onFocus }: TypedWeightProps) {
  const word = useWords('microscope');
  const { weight: format } = useLanguage();
  useKeptSelected(weights[cell]);
  return (
    <NumberField
      label={word('weightAt', { row: Math.floor(cell / side) + 1, column: (cell % side) + 1 })}
      value={weights[cell] ?? Number.NaN}
      format={format}
      onFocus={onFocus}
      onCommit={(typed) => put(weights.with(cell, typed))}
    />
  );
}

/** The weight of one cell of a large slice, by itself. */
export function OneWeight({ info, seen, cell, weights }: Pick<KernelCellsProps, 'info' | 'seen' | 'weights'> & { readonly cell: number }) {
  const { put } = usePutKernel(info, seen);
  return <TypedWeight key={cell} side={seen.source.sliding.kernel} cell={cell} weights={weights} put={put} />;
}

interface KernelCellsProps extends CellsProps {
  readonly info: RunInfo;
  readonly seen: Seen;
  readonly weights: Float64Array;
  onPress(cell: number): void;
}

/** The filter's slice: a number that is typed is an edit by hand. In a large one a press on a cell brings its number. */
export function KernelCells({ side, pointed, onPoint, onPress, info, seen, weights }: KernelCellsProps) {
  const word = useWords('microscope');
  const { put } = usePutKernel(info, seen);
  const reach = reachOf(weights);
  return (
    <div className="cells" data-typed style={grid(side)} onPointerLeave={() => onPoint(null)}>
      {Array.from(weights, (weight, cell) => (
        <span
          key={cell}
          data-pointed={cell === pointed || undefined}
          style={{ background: signed(weight, reach) }}
          onPointerEnter={() => onPoint(cell)}
        >
          {side <= mostNumbers ? (
            <TypedWeight side={side} cell={cell} weights={weights} put={put} onFocus={() => onPoint(cell)} />
          ) : (
            <button
              type="button"
              aria-label={word('weightAt', { row: Math.floor(cell / side) + 1, column: (cell % side) + 1 })}
              tabIndex={cell === (pointed ?? 0) ? 0 : -1}
              onClick={() => onPress(cell)}
            />
          )}
        </span>
      ))}
    </div>
  );
}
