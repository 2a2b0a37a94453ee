import { useEffect, useState } from 'react';
import type { Writing } from '../../../probes/letters/lettersProbes';
import { paintDraw } from '../../../render/paintDraw';
import { tempered } from '../../../run/drawSymbol';
import { useRun } from '../../../state/runStore';
import { Check } from '../../controls/Check';
import { Icon } from '../../controls/Icon';
import { Slider } from '../../controls/Slider';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useLook } from '../useLook';
import type { RunLetters } from './lettersOfRun';
import { turnOf } from './turnOf';

const letterMs = 140;

/** How many letters of what is written are seen: one after the other comes, all at once while the run trains or with reduced motion. */
export function useGrowth(writing: Writing | null) {
  const isPlaying = useRun((state) => state.isPlaying);
  const total = writing?.draws.length ?? 0;
  const key = writing && `${writing.seed}`;
  const [grown, setGrown] = useState({ key, count: 0 });
  const [goesOn, setGoesOn] = useState(() => !window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  const count = !goesOn && grown.count === 0 ? total : Math.min(total, isPlaying ? total : grown.key === key ? grown.count : 0);
  useEffect(() => {
    if (!goesOn || isPlaying || count >= total) return;
    const timer = setTimeout(() => setGrown({ key, count: count + 1 }), letterMs);
    return () => clearTimeout(timer);
  }, [goesOn, isPlaying, count, total, key]);
  return {
    count,
    show(next: number) {
      setGoesOn(false);
      setGrown({ key, count: Math.max(1, Math.min(total, next)) });
    },
  };
}

interface WritingPartProps {
  readonly letters: RunLetters;
  readonly writing: Writing;
  readonly growth: ReturnType<typeof useGrowth>;
}

/** What is being written: the letters so far, and how the last of them was drawn. */
export function WritingPart({ letters, writing, growth }: WritingPartProps) {
  const language = useLanguage();
  const word = useWords('letters');
  const { symbols, given, shares, draws, temperature } = writing;
  const size = letters.alphabet.length;
  const { count } = growth;
  const last = Math.max(0, count - 1);
  const expected = shares.subarray(last * size, (last + 1) * size);
  const chosen = symbols[given + last] ?? 0;
  const draw = draws[last] ?? Number.NaN;
  const { end } = letters;
  const endAfter = (from: number) => {
    for (let at = from; at < draws.length; at++) if (symbols[given + at] === end) return at + 1;
    return draws.length;
  };
  const next = () => growth.show(count >= draws.length ? 1 : count + 1);
  const finish = () => growth.show(end === null ? draws.length : endAfter(count >= draws.length ? 0 : count));
  // the name that is being written, or the end of the passage
  const written = symbols.subarray(0, given + count);
  const start = end === null ? Math.max(0, written.length - 40) : written.lastIndexOf(end, written.length - 2) + 1;
  const now = Array.from(written.subarray(start), (symbol) => letters.letter(symbol));
  return (
    <section
      className="letters-writing"
      aria-label={word('writes')}
      onKeyDown={(event) => {
        if (!(event.target as HTMLElement).closest('button')) return;
        if (event.key !== 'ArrowRight') return;
        event.preventDefault();
        next();
      }}
    >
      <div className="letters-writing-head">
        <h4>{word('writes')}</h4>
        <span className="muted">{word('seedNow', { seed: writing.seed })}</span>
        <button type="button" className="edge" title={word('letterTitle')} onClick={next}>
          <Icon name="right" /> {word('letter')}
        </button>
        <button type="button" className="edge" title={end === null ? undefined : word('nameTitle')} onClick={finish}>
          {word(end === null ? 'all' : 'name')}
        </button>
      </div>
      <p key={turnOf(writing)} className="letters-now" aria-live="off">
        <span>{now.slice(0, -1).join('')}</span>
        {count > 0 && <b key={count}>{now.at(-1)}</b>}
        <small key={`after ${count}`} className="muted">
          {count > 0 &&
            (Number.isNaN(draw)
              ? word('cut')
              : word('fell', { draw, letter: letters.letter(chosen), share: tempered(expected, temperature)[chosen] ?? 0 }))}
        </small>
      </p>
      <div className="letters-draw">
        <FigureCanvas
          label={word('drawPicture', { letter: letters.letter(chosen) })}
          paint={(ctx, box, theme) =>
            paintDraw(
              ctx,
              {
                rows: [
                  { name: word('draw.one'), shares: expected },
                  { name: word('draw.at', { temperature }), shares: tempered(expected, temperature) },
                ],
                chosen,
                draw,
                letter: letters.letter,
                tick: language.tick,
              },
              box,
              theme,
            )
          }
        />
      </div>
    </section>
  );
}

const [coldest, hottest, step] = [0.2, 1.6, 0.1];

/** The temperature, the likeliest letter in place of chance, and another text. */
export function WritingTools() {
  const language = useLanguage();
  const word = useWords('letters');
  const [{ temperature, seed }, setLook] = useLook('letters');
  return (
    <>
      <div className="letters-temperature">
        <Slider
          label={word('temperature')}
          value={temperature === 0 ? coldest : temperature}
          min={coldest}
          max={hottest}
          step={step}
          disabled={temperature === 0}
          format={language.number}
          onChange={(value) => setLook({ temperature: Number(value.toFixed(2)) })}
        />
      </div>
      <Check
        label={word('likeliest')}
        checked={temperature === 0}
        onChange={(isChecked) => setLook({ temperature: isChecked ? 0 : 0.8 })}
      />
      <button type="button" className="edge" onClick={() => setLook({ seed: seed + 1 })}>
        {word('seed')}
      </button>
    </>
  );
}
