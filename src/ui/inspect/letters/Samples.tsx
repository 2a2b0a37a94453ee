import type { CSSProperties } from 'react';
import type { PastWriting } from '../../../jobs/writingPast';
import type { Writing } from '../../../probes/letters/lettersProbes';
import { ScrollRegion } from '../../controls/ScrollRegion';
import type { ShownJob } from '../../views/useJob';
import { useLanguage, useWords } from '../../words/useLanguage';
import { JobLine } from '../JobLine';
import { namesIn, type RunLetters } from './lettersOfRun';
import { turnOf } from './turnOf';
import { mostEarlier } from './useSamples';

interface SamplesProps {
  readonly letters: RunLetters;
  readonly samples: readonly PastWriting[];
  /** Writes what comes before the first one that was seen. */
  readonly job: ShownJob<'writingPast'>;
  /** What is being written, and how many letters of it are seen. */
  readonly writing: Writing | null;
  readonly shown: number;
}

/** What was written at earlier epochs fades above the newest; names that stand in no list are underlined. */
export function Samples({ letters, samples, job, writing: growing, shown }: SamplesProps) {
  const { count } = useLanguage();
  const word = useWords('letters');
  const last = samples.length - 1;
  const seen = (writing: Writing) => (writing === growing ? writing.symbols.subarray(0, writing.given + shown) : writing.symbols);
  const texts = samples.map(({ epoch, writing }, k) => ({
    epoch,
    turn: turnOf(writing),
    symbols: k === last ? seen(writing) : firstLine(writing.symbols, letters),
    whole: k === last ? undefined : wholeText(writing.symbols, letters),
  }));
  const newest = samples[last];
  const whole = newest && letters.end !== null ? namesIn(newest.writing.symbols, letters).filter(({ isWhole }) => isWhole) : [];
  const invented = whole.filter(({ name }) => !letters.list.has(name)).length;
  return (
    <div className="letters-samples">
      <h4>
        {word('samples')} <span className="muted">{word('samples.epochs')}</span>
      </h4>
      {letters.end !== null && <p className="muted">{whole.length > 0 ? word('invented', { invented, of: whole.length }) : '\u00a0'}</p>}
      <ScrollRegion label={word('samples')} className="letters-written">
        <dl>
          {Array.from({ length: mostEarlier - last }, (_, k) => (
            <div key={`empty ${k}`} aria-hidden="true">
              <dt>{'\u00a0'}</dt>
            </div>
          ))}
          {texts.map(({ epoch, turn, symbols, whole: title }, k) => (
            <div
              key={last - k}
              data-newest={k === last || undefined}
              style={{ '--age': 1 - k / Math.max(1, last) } as CSSProperties}
              title={title}
            >
              <dt>{count(epoch)}</dt>
              <dd key={turn}>
                {letters.end === null ? (
                  <span className="letters-passage">{Array.from(symbols, letters.letter).join('')}</span>
                ) : (
                  namesIn(symbols, letters).map(({ name, isWhole }, n) => (
                    <span key={`${n} ${name}`}>{isWhole && !letters.list.has(name) ? <u>{name}</u> : name} </span>
                  ))
                )}
                {k === last ? <i className="letters-caret" /> : symbols.length < (title?.length ?? 0) && '…'}
              </dd>
            </div>
          ))}
        </dl>
      </ScrollRegion>
      {job.isUnderWay && <JobLine job={job} what="epochs" step={null} />}
    </div>
  );
}

/** So many letters of an earlier epoch are seen, so that the newest is seen beside all others. */
const mostLetters = 36;

/** As many whole names as have room in a line; of a passage its beginning. */
function firstLine(symbols: Int32Array, { end }: RunLetters): Int32Array {
  if (symbols.length <= mostLetters) return symbols;
  const cut = end === null ? mostLetters : symbols.lastIndexOf(end, mostLetters) + 1;
  return symbols.subarray(0, cut > 1 ? cut : symbols.indexOf(end ?? 0, 1) + 1 || mostLetters);
}

const wholeText = (symbols: ArrayLike<number>, letters: RunLetters) =>
  letters.end === null
    ? letters.text(symbols)
    : namesIn(symbols, letters)
        .map(({ name }) => name)
        .join(' ');
