import { csvReader } from '../../../data/csv';
import { alphabetOf } from '../../../data/letterFile/alphabet';
import type { LetterFile } from '../../../data/letterFile/readLetters';
import { usualLength } from '../../../data/letterFile/usualLength';
import { useWords } from '../../words/useLanguage';

interface LettersOfferProps {
  readonly letters: LetterFile;
  readonly onUse: (kept: string) => void;
}

/** Below so many letters a network learns them by heart. */
const fewLetters = 2000;

/** What was given as letters: a text, or a list of names. */
export function LettersOffer({ letters, onUse }: LettersOfferProps) {
  const word = useWords('csv');
  const { kind, text, names, doubles, heading, lineEnds } = letters;
  const symbols = [...text].length;
  const most = usualLength(names);
  const longer = names.filter((name) => [...name].length > most).length;
  const use = async () => {
    await csvReader.load();
    onUse(kind === 'names' ? csvReader.loaded.writeNames(letters) : csvReader.loaded.writeText(letters));
  };
  return (
    <section className="csv-letters" aria-label={word('letters.title')}>
      <p className="row">
        {kind === 'names'
          ? word('letters.names', { names: names.length, doubles, heading: heading ?? '' })
          : word('letters.text', { symbols, alphabet: [...alphabetOf(text)].length, isMixed: lineEnds === 'mixed' })}
        <button type="button" className="edge end" onClick={() => void use()}>
          {word(kind === 'names' ? 'letters.useNames' : 'letters.useText')}
        </button>
      </p>
      {longer > 0 && <p className="muted">{word('letters.longer', { longer, most })}</p>}
      {kind === 'text' && symbols < fewLetters && <p className="muted">{word('letters.few', { letters: fewLetters })}</p>}
    </section>
  );
}
