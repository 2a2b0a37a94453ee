import { paintUnitCurves } from '../../../render/paintUnitCurve';
import { paintUnitResponse } from '../../../render/paintUnitResponse';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { TurnSurface } from '../TurnSurface';
import { useLook } from '../useLook';
import { drawnPlaces, inPlane, responseCells, responseOf, sumsOf, type UnitInput, type UnitOutput, type UnitPlace } from './oneUnit';
import { outputAxis, unscaled } from './outputAxis';
import type { Bench } from './useBench';

interface BenchResponseProps {
  readonly bench: Bench;
  readonly place: UnitPlace;
  readonly output: UnitOutput;
  readonly other?: UnitPlace | null;
  /** f is a step: it is drawn as one. */
  readonly isStep?: boolean;
}

const mostExamples = 600;

/** What the unit says over the plane, from the side, with the examples at their targets. */
export function BenchResponse({ bench, place, output, other = null, isStep = false }: BenchResponseProps) {
  const { info, unit } = bench;
  const word = useWords('workbench');
  const { tick } = useLanguage();
  const [{ turn }, setLook] = useLook('workbench');
  const [across, up] = unit.drawn.map((index) => unit.inputs[index] as UnitInput) as [UnitInput, UnitInput];
  const names = { across: across.name, up: up.name };
  const values = responseOf(unit, place, output.value);
  const count = Math.min(mostExamples, unit.examples.count);
  const outputs = unit.isDecision ? null : sumsOf(unit, place).subarray(0, count).map(output.value);
  return (
    <div className="bench-picture">
      <FigureCanvas
        label={word('response.summary', names)}
        paint={(ctx, size, theme) =>
          paintUnitResponse(
            ctx,
            {
              x: [across.min, across.max],
              y: [up.min, up.max],
              cells: responseCells,
              values,
              step: isStep ? inPlane(unit, place, output.level) : null,
              ends: output.ends,
              middle: output.middle,
              places: drawnPlaces(unit),
              targets: unit.targets.subarray(0, count),
              outputs,
              other: other && cornersOf(other),
            },
            info,
            turn,
            { ...names, output: outputAxis(bench, word), tick },
            size,
            theme,
          )
        }
      />
      <TurnSurface
        label={word('turn')}
        text={(degrees) => word('turned', { degrees })}
        turn={turn}
        onTurn={(next) => setLook({ turn: next })}
      />
    </div>
  );

  function cornersOf(of: UnitPlace): number[] {
    const { weights, constant } = inPlane(unit, of, 0);
    return (
      [
        [across.min, up.max],
        [across.max, up.max],
        [across.max, up.min],
        [across.min, up.min],
      ] as const
    ).map(([x, y]) => output.value(weights[0] * x + weights[1] * y + constant));
  }
}

interface BenchSumProps {
  readonly bench: Bench;
  readonly place: UnitPlace;
  readonly output: UnitOutput;
  /** f is a step: it is drawn as one. */
  readonly isStep?: boolean;
  readonly marked?: number;
  readonly evidence?: readonly number[];
}

const places = 161;
/** The sums in the picture reach at least so far from 0. */
const leastReach = 3;

/** f over the sum, with the examples where their sums are. */
export function BenchSum({ bench, place, output, isStep = false, marked = -1, evidence }: BenchSumProps) {
  const { info, unit } = bench;
  const word = useWords('workbench');
  const { tick } = useLanguage();
  const sums = sumsOf(unit, place);
  const reach = sums.reduce((most, z) => Math.max(most, Math.abs(z)), leastReach) * 1.05;
  const z = Float64Array.from({ length: places }, (_, k) => -reach + (2 * reach * k) / (places - 1));
  const smooth = { x: z, y: z.map(output.value), isDashed: false };
  const [low, high] = output.ends;
  const step = { x: [-reach, output.level, output.level, reach], y: [low, low, high, high], isDashed: false };
  const pad = 0.15 * (high - low);
  return (
    <div className="bench-picture bench-sum">
      <FigureCanvas
        label={word('sum.summary')}
        paint={(ctx, size, theme) =>
          paintUnitCurves(
            ctx,
            {
              across: [-reach, reach],
              up: [low - pad, high + pad],
              curves: [isStep ? step : smooth],
              at: unit.isDecision ? output.level : null,
              places: sums,
              targets: unit.targets,
              outputs: unit.isDecision ? null : sums.map(output.value),
              marked,
              evidence,
              spots: [],
            },
            info,
            { across: unscaled(word('sum.across')), up: outputAxis(bench, word), tick },
            size,
            theme,
          )
        }
      />
    </div>
  );
}
