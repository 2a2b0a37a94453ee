import { useMemo } from 'react';
import { small } from '../../../data/small';
import type { NGramLosses } from '../../../jobs/nGrams';
import type { Reading } from '../../../probes/letters/lettersProbes';
import type { ReadLetter } from '../../../render/paintReading';
import type { RunInfo } from '../../../run/runInfo';
import { Figure } from '../../figure/Figure';
import type { Numbers } from '../../figure/numbers';
import { ExampleSteps } from '../../panels/ExampleSteps';
import { useChosenExample } from '../../views/chosenExample';
import { useJob } from '../../views/useJob';
import { useAnswer } from '../../views/useProbe';
import { useScores } from '../../views/useScores';
import { useShownRun } from '../../views/useShownRun';
import { useWords } from '../../words/useLanguage';
import '../InspectTable.css';
import type { PanelProps } from '../registry';
import { useLook } from '../useLook';
import './Letters.css';
import { lettersOfRun, type RunLetters } from './lettersOfRun';
import { ModelTable } from './ModelTable';
import { ReadingPart } from './ReadingPart';
import { Samples } from './Samples';
import { useSamples } from './useSamples';
import { useGrowth, WritingPart, WritingTools } from './WritingPart';

const written = { names: 12, passage: 160 };

/** What a network of letters expects, what it writes, and what it has to beat. */
export default function LettersPanel({ info: given }: PanelProps) {
  const info = useShownRun() ?? given;
  const letters = lettersOfRun(info);
  return letters && <LettersFigure info={info} letters={letters} />;
}

function LettersFigure({ info, letters }: PanelProps & { readonly letters: RunLetters }) {
  const title = useWords('inspectStrip');
  const word = useWords('letters');
  const [{ read: own, temperature, seed }, setLook] = useLook('letters');
  const chosen = useChosenExample(info);
  const text = own === '' ? textOf(info, letters, chosen) : ownText(own, letters);
  const reading = useAnswer('reading', { text });
  const isNames = letters.end !== null;
  const writing = useAnswer('writing', { temperature, seed, most: isNames ? written.names : written.passage });
  const growth = useGrowth(writing);
  const { samples, job: past } = useSamples(writing);
  const job = useJob('nGrams', nothing);
  const counted = job.result ?? job.partial;
  const scores = useScores();
  const best = counted?.models.reduce((least, model) => (model.nats < least.nats ? model : least)) ?? null;
  const test = chosen - info.trainCount;
  const hasRival = own === '' && best !== null && test >= 0 && test < info.scored.test;
  const read = useMemo(
    () => (reading?.text === text ? readLetters(info, reading, own === '' ? chosen : null, hasRival ? best : null) : null),
    [info, reading, text, own, chosen, hasRival, best],
  );
  const leftOut = [...new Set([...text].filter((letter) => !letters.alphabet.includes(letter)))].join(' ');
  const isBroken = reading !== null && !reading.shares.every(Number.isFinite);
  return (
    <Figure
      name="letters"
      title={title('panel.letters')}
      explanation={word('explanation', { isNames })}
      numbers={() => read && numbersOf(read, letters, word)}
      tools={
        <>
          <label className="letters-own">
            {word('own')}
            <input
              type="text"
              className="number"
              value={own}
              maxLength={120}
              placeholder={word('ownPlaceholder')}
              spellCheck={false}
              onChange={(event) => setLook({ read: event.target.value })}
            />
          </label>
          {own === '' && <ExampleSteps info={info} />}
          <WritingTools />
        </>
      }
    >
      {isBroken ? (
        <p role="status">{word('notANumber')}</p>
      ) : (
        <div className="letters-panel">
          <div className="letters-left">
            {leftOut !== '' && <p role="status">{word('leftOut', { letters: leftOut })}</p>}
            {read ? (
              <ReadingPart letters={letters} read={read} context={hasRival ? best.order - 1 : null} />
            ) : (
              <p className="muted letters-reading">{word('coming')}</p>
            )}
            {writing ? <WritingPart letters={letters} writing={writing} growth={growth} /> : <div className="letters-writing" />}
          </div>
          <div className="letters-right">
            <ModelTable
              letters={letters}
              nats={scores.testLoss}
              accuracy={scores.testMetric}
              examples={info.scored.test}
              counted={counted}
              progress={{ done: job.done, of: 6 }}
            />
            <Samples letters={letters} samples={samples} job={past} writing={writing} shown={growth.count} />
          </div>
        </div>
      )}
    </Figure>
  );
}

const nothing = {};

/** What the network reads of an example, its padding left out. */
function textOf({ sequences, t }: RunInfo, { alphabet }: RunLetters, index: number): string {
  if (!sequences) return '';
  const { steps, x } = sequences;
  const wanted = t.subarray(index * steps, (index + 1) * steps);
  const last = wanted.findLastIndex((target) => target >= 0);
  return Array.from(x.subarray(index * steps, index * steps + last + 1), (symbol) => alphabet[symbol] ?? '').join('');
}

/** A typed text as the data have theirs: a name begins with its end, and is written small where the data are. */
function ownText(own: string, { alphabet, end }: RunLetters): string {
  const isSmall = !alphabet.some((letter) => letter !== small(letter));
  const text = isSmall ? small(own) : own;
  return end === null ? text : `${alphabet[end]}${text}`;
}

/** @param example whose targets are known; null: of a typed text, what comes next in it */
function readLetters(
  { sequences, t, trainCount, classes }: RunInfo,
  { symbols, shares }: Reading,
  example: number | null,
  rival: NGramLosses['models'][number] | null,
): readonly ReadLetter[] {
  const size = classes.length;
  const steps = sequences?.steps ?? 1;
  return Array.from(symbols, (symbol, k) => ({
    symbol,
    truth: example === null ? (symbols[k + 1] ?? -1) : (t[example * steps + k] ?? -1),
    shares: shares.subarray(k * size, (k + 1) * size),
    rival: (example !== null && rival?.perStep[(example - trainCount) * steps + k]) || Number.NaN,
  }));
}

function numbersOf(read: readonly ReadLetter[], { letter }: RunLetters, word: ReturnType<typeof useWords<'letters'>>): Numbers {
  return {
    caption: word('row.likeliest'),
    columns: ['table.letter', 'table.truth', 'table.guess', 'table.share'].map((key) => ({ name: word(key as 'table.letter') })),
    rows: read.map(({ symbol, truth, shares }) => [
      letter(symbol),
      truth < 0 ? '' : letter(truth),
      letter(shares.length === 0 ? -1 : Array.from(shares).indexOf(Math.max(...Array.from(shares)))),
      truth < 0 ? Number.NaN : (shares[truth] ?? Number.NaN),
    ]),
  };
}
