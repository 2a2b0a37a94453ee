import { BenchCurve } from './BenchCurve';
import { BenchPlane } from './BenchPlane';
import { BenchResponse, BenchSum } from './BenchResponse';
import type { UnitOutput, UnitPlace } from './oneUnit';
import type { Bench } from './useBench';

interface BenchPicturesProps {
  readonly bench: Bench;
  readonly place: UnitPlace;
  readonly output: UnitOutput;
  /** Dashed. */
  readonly other?: UnitPlace | null;
  readonly hasOtherArrow?: boolean;
  readonly marked?: number;
  /** Ringed by dots. */
  readonly evidence?: readonly number[];
  readonly isDragged?: boolean;
  /** f is a step, and so is the other's: of that only the line is drawn. */
  readonly isStep?: boolean;
}

/** Where the unit decides, and what it says: over a plane the line and the response from the side, over one input the curve. */
export function BenchPictures({ bench, place, output, isDragged = true, isStep = false, ...rest }: BenchPicturesProps) {
  const { other, marked, evidence } = rest;
  if (bench.unit.drawn.length === 1) {
    return (
      <>
        <BenchCurve bench={bench} place={place} output={output} other={other} marked={marked} evidence={evidence} isDragged={isDragged} />
        {bench.unit.isDecision && (
          <BenchSum bench={bench} place={place} output={output} isStep={isStep} marked={marked} evidence={evidence} />
        )}
      </>
    );
  }
  return (
    <>
      <BenchPlane bench={bench} place={place} level={output.level} isDragged={isDragged} {...rest} />
      <BenchResponse bench={bench} place={place} output={output} other={isStep ? null : other} isStep={isStep} />
    </>
  );
}
