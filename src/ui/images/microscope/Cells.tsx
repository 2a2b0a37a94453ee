import type { CSSProperties } from 'react';
import { textGrounds } from '../../../render/textGrounds';
import type { RunInfo } from '../../../run/runInfo';
import { NumberField } from '../../controls/NumberField';
import { useKeptSelected } from '../../panels/EditRow';
import { useTheme } from '../../views/useTheme';
import { useLanguage, useWords } from '../../words/useLanguage';
import { reachOf } from './strongestPlace';
import type { Seen } from './useMicroscope';
import { usePutKernel } from './usePutKernel';

/** Larger windows are squares without numbers. */
export const mostNumbers = 5;

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
  const { signed, inked } = textGrounds(useTheme());
  return (
    <div className="cells" style={grid(side)} onPointerLeave={() => onPoint(null)}>
      {Array.from(values, (value, cell) => (
        <span
          key={cell}
          data-padding={isPadding[cell] || undefined}
          data-pointed={cell === pointed || undefined}
          style={isPadding[cell] ? undefined : ink === null ? signed(value / reach) : inked(value + ink)}
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
  const { signed } = textGrounds(useTheme());
  const reach = reachOf(weights);
  return (
    <div className="cells" data-typed style={grid(side)} onPointerLeave={() => onPoint(null)}>
      {Array.from(weights, (weight, cell) => (
        <span key={cell} data-pointed={cell === pointed || undefined} style={signed(weight / reach)} onPointerEnter={() => onPoint(cell)}>
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
