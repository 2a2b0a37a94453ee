import type { CSSProperties } from 'react';
import type { PastWriting } from '../../../jobs/writingPast';
import type { ShownJob } from '../../views/useJob';
import { useLanguage, useWords } from '../../words/useLanguage';
import { JobLine } from '../JobLine';
import { namesIn, type RunLetters } from './lettersOfRun';

interface SamplesProps {
  readonly letters: RunLetters;
  readonly samples: readonly PastWriting[];
  /** Writes what comes before the first one that was seen. */
  readonly job: ShownJob<'writingPast'>;
  /** Letters of the newest that are seen. */
  readonly shown: number;
}

/** What was written at earlier epochs fades above the newest; names that stand in no list are underlined. */
export function Samples({ letters, samples, job, shown }: SamplesProps) {
  const { count } = useLanguage();
  const word = useWords('letters');
  const last = samples.length - 1;
  const texts = samples.map(({ epoch, writing }, k) => ({
    epoch,
    symbols: k === last ? writing.symbols.subarray(0, writing.given + shown) : firstLine(writing.symbols, letters),
    whole: k === last ? undefined : wholeText(writing.symbols, letters),
  }));
  const newest = samples[last];
  const whole = newest && letters.end !== null ? namesIn(newest.writing.symbols, letters).filter(({ isWhole }) => isWhole) : [];
  const invented = whole.filter(({ name }) => !letters.list.has(name)).length;
  return (
    <section className="letters-samples" aria-label={word('samples')}>
      <h4>
        {word('samples')} <span className="muted">{word('samples.epochs')}</span>
      </h4>
      {job.isUnderWay && <JobLine job={job} what="epochs" step={null} />}
      <dl>
        {texts.map(({ epoch, symbols, whole: title }, k) => (
          <div
            key={epoch}
            data-newest={k === last || undefined}
            style={{ '--age': 1 - k / Math.max(1, last) } as CSSProperties}
            title={title}
          >
            <dt>{count(epoch)}</dt>
            <dd>
              {letters.end === null ? (
                <span className="letters-passage">
                  {Array.from(symbols, (symbol) => (k === last ? letters.alphabet[symbol] : letters.letter(symbol))).join('')}
                </span>
              ) : (
                namesIn(symbols, letters).map(({ name, isWhole }, n) => (
                  <span key={n}>{isWhole && !letters.list.has(name) ? <u>{name}</u> : name} </span>
                ))
              )}
              {k === last ? <i className="letters-caret" /> : symbols.length < (title?.length ?? 0) && '…'}
            </dd>
          </div>
        ))}
      </dl>
      {whole.length > 0 && <p className="muted">{word('invented', { invented, of: whole.length })}</p>}
    </section>
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
