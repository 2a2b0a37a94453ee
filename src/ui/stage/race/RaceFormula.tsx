import { memo, useState } from 'react';
import { typedSurface } from '../../../data/typedSurface';
import type { Spot } from '../../../engine/surfaces/surface';
import type { Sentence } from '../../../state/sentences';
import { NumberField } from '../../controls/NumberField';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import { canStart, type NamedSurface, startText } from './raceAsk';

interface RaceFormulaProps {
  readonly named: NamedSurface;
  readonly start: Spot;
}

/** A function of one's own, and where it starts. */
export const RaceFormula = memo(function RaceFormula({ named, start }: RaceFormulaProps) {
  const word = useWords('race');
  const { fixed } = useLanguage();
  const [, setLook] = useLook('race');
  const [refused, setRefused] = useState<Sentence | null>(null);
  const [hasNoValue, setNoValue] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const said = useSaid(refused ? [refused] : [])?.[0];
  const take = (text: string) => {
    if (text.trim() === named.formula) {
      setDraft(null);
      setRefused(null);
      return;
    }
    const typed = typedSurface(text);
    setRefused(typed.ok ? null : typed.sentence);
    if (!typed.ok) return; // what was typed stays to be mended
    setDraft(null);
    setLook({ function: 'typed', f: text.trim(), start: '' });
  };
  const moveTo = (spot: Spot) => {
    const isIn = canStart(named.surface, spot);
    setNoValue(!isIn);
    if (isIn) setLook({ start: startText(spot) });
  };
  const { box } = named.surface;
  return (
    <>
      <label className="field">
        <span className="head">{word('formula')}</span>
        <input
          className="number race-formula"
          aria-label={word('formulaField')}
          spellCheck={false}
          autoComplete="off"
          maxLength={60}
          value={draft ?? named.formula}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => draft !== null && take(draft)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(draft ?? named.formula);
            else if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation();
              setDraft(null);
              setRefused(null);
            }
          }}
        />
      </label>
      {said ? (
        <p role="alert">{word('stays', { reason: said, name: word(`name.${named.name}`) })}</p>
      ) : (
        <p className="muted">{word(named.name === 'typed' ? 'typedHint' : 'hint')}</p>
      )}
      <div className="row">
        <span className="muted">{word('startName')}</span>
        <span className="end row">
          <NumberField
            label={word('startAcross')}
            value={start[0]}
            min={box.x[0]}
            max={box.x[1]}
            format={fixed}
            onCommit={(x) => moveTo([x, start[1]])}
          />
          <NumberField
            label={word('startUp')}
            value={start[1]}
            min={box.y[0]}
            max={box.y[1]}
            format={fixed}
            onCommit={(y) => moveTo([start[0], y])}
          />
        </span>
      </div>
      {hasNoValue ? <p role="alert">{word('noValue')}</p> : <p className="muted">{word('startHint')}</p>}
    </>
  );
});
