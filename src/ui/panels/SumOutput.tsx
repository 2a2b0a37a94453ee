import { type CSSProperties, Fragment } from 'react';
import { useLook } from '../inspect/useLook';
import { useAnswer } from '../views/useProbe';
import { useWords } from '../words/useLanguage';
import './MapStrip.css';
import type { TextProps } from './SequenceOutput';
import { type BinarySum, carriesOf, mostBits, numberOf, readSum, sumOf } from './sumText';

/** Two numbers and their sum, highest bit first: those of the chosen example, or what is typed. */
export default function SumOutput({ info, index, output }: TextProps) {
  const word = useWords('sequences');
  const [{ typed }, setLook] = useLook('sum');
  const own = readSum(typed);
  const answer = useAnswer('typedSum', own);
  const { steps = 0, x = new Float64Array(0) } = info.sequences ?? {};
  const bitsOf = (side: 0 | 1) => Array.from({ length: steps - 1 }, (_, t) => x[(index * steps + t) * 2 + side] ?? 0);
  const isOwn = own !== null && answer?.a.join() === own.a.join() && answer.b.join() === own.b.join();
  return (
    <div className="sum-output">
      <div style={own === null || isOwn ? undefined : { visibility: 'hidden' }}>
        <Sum
          sum={own ?? { a: bitsOf(0), b: bitsOf(1) }}
          shares={own === null ? output : answer?.output}
          threshold={info.threshold ?? 0.5}
          isPadded={own === null}
        />
      </div>
      <label className="sum-own">
        {word('sum.own')}
        <input
          type="text"
          className="number"
          inputMode="numeric"
          value={typed}
          maxLength={110}
          placeholder={word('sum.placeholder')}
          spellCheck={false}
          aria-invalid={typed !== '' && own === null}
          onChange={(event) => setLook({ typed: event.target.value })}
        />
      </label>
      {typed.trim() !== '' && own === null && <p role="status">{word('sum.notRead', { bits: mostBits })}</p>}
      <Longer bits={steps - 1} />
    </div>
  );
}

/** So many bits stand beside their number in large digits. */
const mostLarge = 12;
/** So many bits of one line are read in the narrowest column; more are parted into lines, the highest first. */
const mostInLine = 17;

interface SumProps {
  readonly sum: BinarySum;
  /** What the network says of each bit, the lowest first. */
  readonly shares: Float64Array | undefined;
  readonly threshold: number;
  /** Whether the place of the last carry is there where nothing stands in it. */
  readonly isPadded: boolean;
}

function Sum({ sum, shares, threshold, isPadded }: SumProps) {
  const word = useWords('sequences');
  const { a, b } = sum;
  const truth = sumOf(sum);
  const said = truth.map((_, k) => Number((shares?.[k] ?? 0) > threshold));
  const top = truth.length - 1;
  const width = isPadded || truth[top] === 1 || said[top] === 1 ? truth.length : top;
  // as many lines whether the last carry is said or not
  const inLine = Math.ceil(truth.length / Math.ceil(truth.length / mostInLine));
  const lines = linesOf(width, inLine);
  const isRight = truth.every((bit, k) => bit === said[k]);
  const label = word('sum.label', { sum: `${numberOf(a)} + ${numberOf(b)} = ${numberOf(said)}`, isRight });
  const carries = carriesOf(sum);
  const bits = (of: readonly number[], places: readonly number[]) => places.map((place) => of[place] ?? 0).join('');
  return (
    <>
      <div
        className="sum-text"
        data-long={width > mostLarge || undefined}
        style={{ '--bits': inLine } as CSSProperties}
        role="img"
        aria-label={`${label}: ${lines.map((places) => bits(said, places)).join('')}`}
      >
        {lines.map((places, line) => {
          // the numbers stand where their bits end
          const ending = (of: readonly number[]) => line === lines.length - 1 && <span className="muted sum-value">{numberOf(of)}</span>;
          return (
            <Fragment key={places[0]}>
              <span className="muted">{word('sum.carry')}</span>
              <span className="sum-carry">
                {places.map((place) => (
                  <span key={place}>{carries[place] ? '1' : '·'}</span>
                ))}
              </span>
              {line === lines.length - 1 && <span className="sum-value" />}
              <span />
              <span>{bits(a, places)}</span>
              {ending(a)}
              <span>+</span>
              <span>{bits(b, places)}</span>
              {ending(b)}
              <span>=</span>
              <span>
                {places.map((place) => {
                  const title = word('sum.bit', { place, share: shares?.[place] ?? Number.NaN });
                  return said[place] === truth[place] ? (
                    <span key={place} title={title}>
                      {said[place]}
                    </span>
                  ) : (
                    <mark key={place} title={title}>
                      {said[place]}
                    </mark>
                  );
                })}
              </span>
              {ending(said)}
            </Fragment>
          );
        })}
      </div>
      <p className="muted sum-hint">{word('sum.hint', { wanted: isRight ? null : numberOf(truth) })}</p>
    </>
  );
}

/** Places of a number's bits, parted into lines: the highest in the first of them, all but that one full. */
function linesOf(width: number, inLine: number): readonly (readonly number[])[] {
  const count = Math.ceil(width / inLine);
  return Array.from({ length: count }, (_, line) => {
    const top = line === 0 ? width : (count - line) * inLine;
    const end = (count - line - 1) * inLine;
    return Array.from({ length: top - end }, (_, k) => top - 1 - k);
  });
}

const tested = 1000;

/** How many sums of two and of four times the length it adds wholly right: whether it has learnt the rule. */
function Longer({ bits }: { readonly bits: number }) {
  const word = useWords('sequences');
  const twice = useAnswer('longSums', { bits: 2 * bits, count: tested });
  const fourTimes = useAnswer('longSums', { bits: Math.min(4 * bits, mostBits), count: tested });
  const sums = [twice, fourTimes].filter((answer) => answer !== null);
  return <p className="muted sum-longer">{sums.length === 2 && word('sum.longer', { sums })}</p>;
}
