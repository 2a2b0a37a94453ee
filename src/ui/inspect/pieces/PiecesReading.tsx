import { originalValue } from '../../../data/originalValue';
import type { RunInfo } from '../../../run/runInfo';
import { useWords } from '../../words/useLanguage';
import { type Pieces, type Segment, segmentAt, sumAt } from './pieces';

interface PiecesReadingProps {
  readonly info: RunInfo;
  readonly all: Pieces;
  readonly count: number;
  /** The place that is pointed at. */
  readonly at: number | null;
}

/** The line in the units of the data, where columns were standardised: y = m x + b between x′ = (x − µ) / σ and y′ = (y − µ) / σ. */
function asMeasured({ axes: [axis], target }: RunInfo, { slope, intercept }: Segment) {
  const [mean, deviation] = [axis?.mean ?? 0, axis?.standardDeviation ?? 1];
  const scale = target?.standardDeviation ?? 1;
  const steepness = (slope * scale) / deviation;
  return { slope: steepness, intercept: originalValue(target, intercept) - steepness * mean };
}

/** In one row: the line of the segment that is pointed at, as a sum of the units that are on there; where f bends, the sums there. */
export function PiecesReading({ info, all, count, at }: PiecesReadingProps) {
  const word = useWords('pieces');
  const [axis] = info.axes;
  if (at === null || !axis) return <p className="pieces-reading muted">{word('point')}</p>;
  const input = axis.label;
  const segment = segmentAt(all, count, at, [axis.min, axis.max]);
  if (!segment) {
    const value = (first: number) => originalValue(info.target, sumAt(all, first, at));
    const of = all.pieces.length;
    return (
      <p className="pieces-reading">
        <output>{word('sums', { at: originalValue(axis, at), count, of, part: value(count), whole: value(of), input })}</output>
      </p>
    );
  }
  const { on } = segment;
  const line = {
    ...segment,
    ...asMeasured(info, segment),
    from: originalValue(axis, segment.from),
    to: originalValue(axis, segment.to),
    input,
  };
  // a leaky unit that is off has a line too: then the sum is not written out
  const isWritten = all.slopes?.[0] === 0;
  return (
    <p className="pieces-reading">
      <output>
        <span className="muted">{word('where', { from: line.from, to: line.to, on })}</span> {isWritten && <i>{word('line', line)}</i>}{' '}
        <b>{word('result', line)}</b>
      </output>
    </p>
  );
}
