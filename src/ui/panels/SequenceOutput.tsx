import { useMemo } from 'react';
import { visible } from '../../render/sequenceTexts';
import type { RunInfo } from '../../run/runInfo';
import { Lazily } from '../controls/Lazily';
import { lettersOfRun, namesIn } from '../inspect/letters/lettersOfRun';
import { turnOf } from '../inspect/letters/turnOf';
import { useChosenExample, useChosenTrace } from '../views/chosenExample';
import { useFrame } from '../views/useFrame';
import { useAnswer } from '../views/useProbe';
import { useWords } from '../words/useLanguage';
import { SumOutput } from './formParts';
import './MapStrip.css';

/** The chosen sequence as a reader would write it: a sum of numbers, a word, a value. */
export function SequenceOutput({ info }: { info: RunInfo | null }) {
  if (info?.sequences?.series)
    return <Lazily load={seriesOutput} words="forecast" props={{ info }} meanwhile={<div className="series-output" />} />;
  return info && <ChosenSequence info={info} />;
}

const seriesOutput = () => import('../inspect/forecast/SeriesOutput');

function ChosenSequence({ info }: { info: RunInfo }) {
  const trace = useChosenTrace(info)();
  const chosen = useChosenExample(info);
  useFrame();
  const index = trace?.index ?? chosen;
  if (index < 0 || !info.sequences) return null;
  const { perStep, width } = info.sequences;
  const Text = perStep && (info.task === 'multiclass' ? Letters : info.task === 'binary' && width === 2 ? SumOutput : null);
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

export interface TextProps {
  readonly info: RunInfo;
  /** Of the example. */
  readonly index: number;
  /** What the network answers, all steps in order. */
  readonly output: Float64Array | undefined;
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
    <>
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
      {info.sequences?.alphabet && <Constant info={info} />}
    </>
  );
}

const written = { temperature: 0.8, seed: 1, most: 5 };

/** The letter that is wanted most often in the test part, and its share: what always saying one letter is worth. */
function commonest({ t, trainCount, sequences, classes, scored }: RunInfo): { readonly symbol: number; readonly share: number } {
  const steps = sequences?.steps ?? 1;
  const counts = new Float64Array(classes.length);
  for (const target of t.subarray(trainCount * steps, (trainCount + scored.test) * steps))
    if (target >= 0) counts[target] = (counts[target] ?? 0) + 1;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const symbol = counts.indexOf(Math.max(...counts));
  return { symbol, share: all === 0 ? 0 : (counts[symbol] ?? 0) / all };
}

/** A constant answer, to hold the share of right first guesses against. */
function Constant({ info }: { readonly info: RunInfo }) {
  const word = useWords('sequences');
  const { symbol, share } = useMemo(() => commonest(info), [info]);
  return (
    share > 0 && (
      <p className="muted letters-constant">{word('letters.constant', { letter: visible(info.classes[symbol] ?? ''), share })}</p>
    )
  );
}

/** Names that the network makes up as it stands; those that are in no list are underlined. */
function Invented({ info }: { readonly info: RunInfo }) {
  const word = useWords('sequences');
  const letters = lettersOfRun(info);
  const isList = letters !== null && letters.end !== null;
  const writing = useAnswer('writing', isList ? written : null);
  if (!letters || !isList) return null;
  return (
    <>
      <dt className="muted">{word('letters.writes')}</dt>
      <dd key={writing ? turnOf(writing) : undefined} className="invented">
        {(writing ? namesIn(writing.symbols, letters) : []).map(({ name }, k) => (
          <span key={k}>{letters.list.has(name) ? name : <u>{name}</u>} </span>
        ))}
      </dd>
    </>
  );
}
