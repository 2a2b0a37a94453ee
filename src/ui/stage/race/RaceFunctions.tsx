import { memo, useMemo, useState } from 'react';
import { typedSurface } from '../../../data/typedSurface';
import type { Spot } from '../../../engine/surfaces/surface';
import { finiteEnds } from '../../../render/finiteEnds';
import { MapPainter } from '../../../render/paintMaps';
import type { Sentence } from '../../../state/sentences';
import { NumberField } from '../../controls/NumberField';
import { useLook } from '../../inspect/useLook';
import { useCanvas } from '../../views/useCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import { canStart, type NamedSurface, offered, startText } from './raceAsk';
import { heightsOf } from './raceHeights';

interface RaceFunctionsProps {
  readonly named: NamedSurface;
  readonly start: Spot;
}

/** The functions that there are, one of one's own, and where it starts. */
export const RaceFunctions = memo(function RaceFunctions({ named, start }: RaceFunctionsProps) {
  const word = useWords('race');
  const { fixed } = useLanguage();
  const [, setLook] = useLook('race');
  const [refused, setRefused] = useState<Sentence | null>(null);
  const [hasNoValue, setNoValue] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const said = useSaid(refused ? [refused] : [])?.[0];
  const choose = (name: string) => {
    setRefused(null);
    setNoValue(false);
    setDraft(null);
    setLook({ function: name, f: '', start: '' });
  };
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
    <section className="race-functions" aria-label={word('functions')}>
      <div className="region-head">
        <h2>{word('functions')}</h2>
        <span className="muted end">{word('ofTwo')}</span>
      </div>
      <div className="race-offered" role="radiogroup" aria-label={word('functions')}>
        {offered.map((entry) => (
          // biome-ignore lint/a11y/useSemanticElements: a picture and two lines are pressed as one
          <button key={entry.name} type="button" role="radio" aria-checked={entry.name === named.name} onClick={() => choose(entry.name)}>
            <SmallMap entry={entry} />
            <span>
              <b>{word(`name.${entry.name}`)}</b>
              <span className="muted">{word(`about.${entry.name}`)}</span>
            </span>
          </button>
        ))}
      </div>
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
    </section>
  );
});

const cells = 32;
/** Steps of the small picture: what a contour map is seen by. */
const stripes = 8;

function SmallMap({ entry: { surface } }: { readonly entry: NamedSurface }) {
  const [painter] = useState(() => new MapPainter());
  const heights = useMemo(() => {
    const smooth = heightsOf(surface, cells);
    const [low, high] = finiteEnds(smooth);
    return smooth.map((height) => Math.floor(((height - low) / (high - low)) * stripes) / stripes);
  }, [surface]);
  const ref = useCanvas((ctx, size, theme) => painter.paintMagnitudes(ctx, heights, cells, [0, 1.1], { x: 0, y: 0, ...size }, theme));
  return <canvas ref={ref} aria-hidden="true" />;
}
