import { Suspense, useEffect, useRef } from 'react';
import { useWords } from '../../words/useLanguage';
import { useFoundStarts } from './foundStarts';
import { startVerdict } from './startVerdict';
import './starts.css';

const [width, height, margin] = [64, 20, 3];
/** Powers of ten at the bottom and at the top. */
const [least, most] = [-2, 2];

const yOf = (value: number) => {
  const power = value > 0 ? Math.min(most, Math.max(least, Math.log10(value))) : least;
  return margin + ((most - power) / (most - least)) * (height - 2 * margin);
};

const pathOf = (spread: ArrayLike<number>) =>
  Array.from(spread, (value, l) => {
    const x = margin + (l / Math.max(1, spread.length - 1)) * (width - 2 * margin);
    return `${l === 0 ? 'M' : 'L'}${x.toFixed(1)} ${yOf(Number.isNaN(value) ? Number.POSITIVE_INFINITY : value).toFixed(1)}`;
  }).join('');

/**
 * What an initialiser makes of the spread over ten layers: a line and a word. In an open menu nothing comes and goes, so both are there before they are
 * known, and empty.
 */
function Sketch({ id }: { readonly id: string }) {
  const word = useWords('starts');
  const box = useRef<HTMLSpanElement>(null);
  const spread = useFoundStarts(({ found }) => found?.starts.find(({ choice }) => choice.id === id)?.spread);
  const last = spread?.at(-1) ?? Number.NaN;
  const text = spread ? word('verdict', { verdict: startVerdict(last), last }) : '\u2007';
  useEffect(() => {
    // its label is its name alone
    if (spread) box.current?.closest('option')?.setAttribute('aria-description', text);
  }, [spread, text]);
  return (
    <span ref={box} className="start-sketch">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <path className="one" d={`M${margin} ${yOf(1)}H${width - margin}`} />
        <path d={spread ? pathOf(spread) : ''} />
      </svg>
      <small>{text}</small>
    </span>
  );
}

export const StartSketch = (props: { readonly id: string }) => (
  <Suspense fallback={null}>
    <Sketch {...props} />
  </Suspense>
);
