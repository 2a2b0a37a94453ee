import { visible } from '../../render/sequenceTexts';
import type { RunInfo } from '../../run/runInfo';
import { lettersOfRun, namesIn } from '../inspect/letters/lettersOfRun';
import { useChosenExample, useChosenTrace } from '../views/chosenExample';
import { useFrame } from '../views/useFrame';
import { useAnswer } from '../views/useProbe';
import { useWords } from '../words/useLanguage';
import './MapStrip.css';

/** The chosen sequence as a reader would write it: a sum of numbers, a word, a value. */
export function SequenceOutput({ info }: { info: RunInfo | null }) {
  return info && <ChosenSequence info={info} />;
}

function ChosenSequence({ info }: { info: RunInfo }) {
  const trace = useChosenTrace(info)();
  const chosen = useChosenExample(info);
  useFrame();
  const index = trace?.index ?? chosen;
  if (index < 0 || !info.sequences) return null;
  const { perStep, width } = info.sequences;
  const Text = perStep && (info.task === 'multiclass' ? Letters : info.task === 'binary' && width === 2 ? Sum : null);
  const output = trace?.perLayer.at(-1)?.output;
  // its room is there before its first answer
  return (
    Text && (
      <div style={output ? undefined : { visibility: 'hidden' }}>
        <Text info={info} index={index} output={output} />
      </div>
    )
  );
}

interface TextProps {
  readonly info: RunInfo;
  /** Of the example. */
  readonly index: number;
  /** What the network answers, all steps in order. */
  readonly output: Float64Array | undefined;
}

/** Two numbers and their sum, highest bit first. */
function Sum({ info, index, output }: TextProps) {
  const word = useWords('sequences');
  const { steps = 0, x = new Float64Array(0) } = info.sequences ?? {};
  const places = Array.from({ length: steps }, (_, t) => steps - 1 - t);
  const bits = (of: (t: number) => number) => places.map((t) => String(of(t))).join('');
  const value = (of: (t: number) => number) => places.reduce((sum, t) => sum + of(t) * 2 ** t, 0);
  const a = (t: number) => x[(index * steps + t) * 2] ?? 0;
  const b = (t: number) => x[(index * steps + t) * 2 + 1] ?? 0;
  const sum = (t: number) => Number((output?.[t] ?? 0) > (info.threshold ?? 0.5));
  const rows = [
    { sign: '', of: a },
    { sign: '+', of: b },
    { sign: '=', of: sum },
  ];
  const isRight = places.every((t) => sum(t) === info.t[index * steps + t]);
  return (
    <div>
      <div className="sum-text" role="img" aria-label={word('sum.label', { sum: `${value(a)} + ${value(b)} = ${value(sum)}`, isRight })}>
        {rows.map(({ sign, of }) => (
          <div key={sign} style={{ display: 'contents' }}>
            <span>{sign}</span>
            <span>{bits(of)}</span>
            <span className="muted" style={{ textAlign: 'left' }}>
              {value(of)}
            </span>
          </div>
        ))}
      </div>
      <p className="muted">{word('sum.hint', { wanted: isRight ? null : value(a) + value(b) })}</p>
    </div>
  );
}

/** The letters read, and below what the network takes for the next one; wrong guesses are underlined. */
function Letters({ info, index, output }: TextProps) {
  const word = useWords('sequences');
  const { steps = 0 } = info.sequences ?? {};
  const size = info.classes.length;
  const guesses = Array.from({ length: steps }, (_, t) => {
    const shares = output?.subarray(t * size, (t + 1) * size);
    return shares ? shares.indexOf(Math.max(...shares)) : -1;
  });
  const targets = guesses.map((_, t) => info.t[index * steps + t] ?? -1);
  const letter = (k: number) => visible(info.classes[k] ?? '');
  return (
    <dl className="letters">
      <dt className="muted">{word('letters.next')}</dt>
      <dd>{targets.map((k, t) => k >= 0 && <span key={t}>{letter(k)}</span>)}</dd>
      <dt className="muted">{word('letters.guess')}</dt>
      <dd>
        {guesses.map((k, t) =>
          targets[t] === undefined || targets[t] < 0 ? null : k === targets[t] ? (
            <span key={t}>{letter(k)}</span>
          ) : (
            <mark key={t}>{letter(k)}</mark>
          ),
        )}
      </dd>
      {info.sequences?.alphabet && <Invented info={info} />}
    </dl>
  );
}

const written = { temperature: 0.8, seed: 1, most: 5 };

/** Names that the network makes up as it stands; those that are in no list are underlined. */
function Invented({ info }: { readonly info: RunInfo }) {
  const word = useWords('sequences');
  const letters = lettersOfRun(info);
  const isList = letters !== null && letters.end !== null;
  const writing = useAnswer('writing', isList ? written : null);
  if (!letters || !writing) return null;
  return (
    <>
      <dt className="muted">{word('letters.writes')}</dt>
      <dd className="invented">
        {namesIn(writing.symbols, letters).map(({ name }, k) => (
          <span key={k}>{letters.list.has(name) ? name : <u>{name}</u>} </span>
        ))}
      </dd>
    </>
  );
}
