import type { CSSProperties } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useChosenTrace } from '../views/chosenExample';
import { useFrame } from '../views/useFrame';
import { useLanguage, useWords } from '../words/useLanguage';

/** What the network takes the chosen image for: a probability a class, and the likeliest one. */
function useShares(info: RunInfo) {
  const shares = useChosenTrace(info)()?.perLayer.at(-1)?.output;
  useFrame();
  const winner = shares ? shares.indexOf(Math.max(...shares)) : -1;
  return { shares, winner, name: info.classes[winner] ?? '–' };
}

/** Of an example: what it is, and what it is taken for. */
export function Answer({ info, truth }: { info: RunInfo; truth: string }) {
  const { probability } = useLanguage();
  const word = useWords('images');
  const { shares, winner, name } = useShares(info);
  return (
    <dl>
      <dt className="muted">{word('image.is')}</dt>
      <dd>{truth}</dd>
      <dt className="muted">{word('image.takenFor')}</dt>
      <dd>{name}</dd>
      <dt className="muted">{word('image.with')}</dt>
      <dd>{probability(shares?.[winner] ?? Number.NaN)}</dd>
    </dl>
  );
}

/** All probabilities, beside the hand that draws. */
export function Shares({ info }: { info: RunInfo }) {
  const { probability } = useLanguage();
  const word = useWords('images');
  const { shares, winner, name } = useShares(info);
  if (!shares) return null;
  return (
    <>
      <ol className="own-shares" style={{ '--rows': Math.ceil(info.classes.length / 2) } as CSSProperties}>
        {info.classes.map((each, k) => (
          <li key={each} data-winner={k === winner || undefined}>
            <span>{each}</span>
            <i style={{ inlineSize: `${100 * (shares[k] ?? 0)}%` }} />
            <span>{probability(shares[k] ?? Number.NaN)}</span>
          </li>
        ))}
      </ol>
      <p className="hidden" aria-live="polite">
        {word('pad.answer', { name, p: shares[winner] ?? Number.NaN })}
      </p>
    </>
  );
}
