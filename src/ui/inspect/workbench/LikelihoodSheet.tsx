import { sigmoid } from '../../../engine/activations/sigmoid';
import { finiteEnds } from '../../../render/finiteEnds';
import { paintUnitCurves } from '../../../render/paintUnitCurve';
import type { RunInfo } from '../../../run/runInfo';
import { selectLoss } from '../../../state/experimentStore';
import { Select } from '../../controls/Select';
import { Figure } from '../../figure/Figure';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useLook } from '../useLook';
import { BenchCurve } from './BenchCurve';
import { BenchPlane } from './BenchPlane';
import { type BothLosses, lengthOf, lossesAt, lossLine, worstExample } from './lossesAlong';
import { NotThisSheet } from './NotThisSheet';
import type { OneUnit, UnitPlace } from './oneUnit';
import { unscaled } from './outputAxis';
import { ShowSheet } from './ShowSheet';
import type { Bench } from './useBench';

interface SheetProps {
  readonly bench: Bench;
}

/** A sigmoid unit judged by its likelihood and by its squared error. */
export function LikelihoodSheet({ bench }: SheetProps) {
  const word = useWords('workbench');
  if (!bench.unit.isDecision) return <NotThisSheet why={word('likelihood.needsClasses')} />;
  if (bench.info.layers[1]?.activation === 'sigmoid') return <TwoLosses bench={bench} />;
  const way = { label: word('likelihood.become'), go: () => selectLoss('binaryCrossEntropy') };
  return <NotThisSheet why={word('likelihood.needsSigmoid')} way={way} />;
}

/** Lengths of w and b that "wrong and sure" gives the unit. */
const sureLength = 4;
/** A gradient shorter than this has no direction worth following: then it is along w and b. */
const leastGradient = 1e-9;

/** Of length 1: a parameter by itself, or downhill. */
function directionOf(unit: OneUnit, place: UnitPlace, { crossEntropy }: BothLosses, along: number): Float64Array {
  const direction = new Float64Array(place.length);
  if (along >= 0) {
    direction[Math.min(along, unit.inputs.length)] = 1;
    return direction;
  }
  const length = lengthOf(crossEntropy.gradient);
  if (length > leastGradient) return crossEntropy.gradient.map((value) => -value / length);
  const size = lengthOf(place);
  return size > 0 ? place.map((value) => value / size) : direction;
}

function TwoLosses({ bench }: SheetProps) {
  const { info, unit, place, put } = bench;
  const title = useWords('inspectStrip');
  const word = useWords('workbench');
  const { loss, compact } = useLanguage();
  const [{ along }, setLook] = useLook('workbench');
  const { examples } = unit;
  const here = lossesAt(place, examples);
  const worst = worstExample(place, examples);
  const line = lossLine(place, directionOf(unit, place, here, along), examples);
  const names = [...unit.inputs.map(({ name }) => word('weightOf', { name })), word('bias')];
  const rows = [
    ['likelihood.crossEntropy', here.crossEntropy, worst.crossEntropy],
    ['likelihood.squared', here.squared, worst.squared],
  ] as const;
  const length = lengthOf(place);
  return (
    <Figure
      name="likelihood"
      title={title('panel.workbench')}
      explanation={word('likelihood.explanation')}
      tools={
        <>
          <ShowSheet />
          <Select
            label={word('likelihood.along')}
            value={String(Math.min(along, unit.inputs.length))}
            options={[
              { value: '-1', label: word('likelihood.downhill') },
              ...names.map((name, i) => ({ value: String(i), label: word('likelihood.alongOne', { name }) })),
            ]}
            onChange={(value) => setLook({ along: Number(value) })}
          />
        </>
      }
      numbers={() =>
        line && {
          caption: word('likelihood.table'),
          columns: [
            { name: word('likelihood.across'), text: compact },
            { name: word('likelihood.crossEntropy'), text: loss },
            { name: word('likelihood.squared'), text: loss },
          ],
          rows: Array.from(line.at, (at, k) => [at, line.crossEntropy[k] as number, line.squared[k] as number]),
        }
      }
    >
      <div className="bench">
        {unit.drawn.length === 1 ? (
          <BenchCurve bench={bench} place={place} output={unit.output} marked={worst.example} isDragged />
        ) : (
          <BenchPlane bench={bench} place={place} level={unit.output.level} marked={worst.example} isDragged />
        )}
        {line ? (
          <div className="bench-stack">
            <LossCurve
              info={info}
              at={line.at}
              values={line.crossEntropy}
              here={here.crossEntropy.loss}
              name={word('likelihood.crossEntropy')}
            />
            <LossCurve info={info} at={line.at} values={line.squared} here={here.squared.loss} name={word('likelihood.squared')} />
          </div>
        ) : (
          <p className="muted">{word('likelihood.flat')}</p>
        )}
        <div className="bench-side">
          <table className="inspect-table">
            <thead>
              <tr>
                <td />
                <th scope="col">{word('likelihood.loss')}</th>
                <th scope="col">{word('likelihood.gradient')}</th>
                <th scope="col">{word('likelihood.worst')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, at, slope]) => (
                <tr key={name}>
                  <th scope="row">{word(name)}</th>
                  <td>{loss(at.loss)}</td>
                  <td>{compact(lengthOf(at.gradient), 4)}</td>
                  <td>{compact(slope, 4)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            {word('likelihood.worstIs', { ...worst, example: worst.example + 1 })}{' '}
            <span className="muted">{word('likelihood.factor', { factor: sigmoid.derivative(worst.z, worst.y) })}</span>
          </p>
          <div className="bench-ways">
            <button
              type="button"
              className="edge"
              title={word('likelihood.reverseTitle')}
              disabled={length === 0}
              onClick={() => put(place.map((value) => (-value * Math.max(sureLength, length)) / length))}
            >
              {word('likelihood.reverse')}
            </button>
          </div>
        </div>
      </div>
    </Figure>
  );
}

interface LossCurveProps {
  readonly info: RunInfo;
  readonly at: Float64Array;
  readonly values: Float64Array;
  /** At the present weights. */
  readonly here: number;
  readonly name: string;
}

const nothing = new Float64Array(0);
/** An axis of losses is at least so high. */
const leastTop = 1e-3;

/** One loss along the line, on an axis of its own: their shapes are compared, not their heights. */
function LossCurve({ info, at, values, here, name }: LossCurveProps) {
  const word = useWords('workbench');
  const { tick } = useLanguage();
  const top = Math.max(finiteEnds(values)[1], leastTop) * 1.05;
  const picture = {
    across: [at[0] as number, at.at(-1) as number] as const,
    up: [0, top] as const,
    curves: [{ x: at, y: values, isDashed: false }],
    at: 0,
    places: nothing,
    targets: nothing,
    outputs: null,
    marked: -1,
    spots: [[0, here] as const],
  };
  const words = { across: unscaled(word('likelihood.across')), up: unscaled(name), tick };
  return (
    <div className="bench-picture">
      <FigureCanvas
        label={word('likelihood.summary', { name, here })}
        paint={(ctx, size, theme) => paintUnitCurves(ctx, picture, info, words, size, theme)}
      />
    </div>
  );
}
