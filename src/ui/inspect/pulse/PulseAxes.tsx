import { type Decades, pulseMargin } from '../../../render/paintPulse';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { PulseAxes } from './PulseRow';

/** What stands over the columns. */
export function PulseHeads({ hasNorm, every }: { readonly hasNorm: boolean; readonly every: number }) {
  const word = useWords('pulse');
  return (
    <div className="pulse-heads muted">
      <span className="pulse-curves">{word(hasNorm ? 'curvesBefore' : 'curves')}</span>
      <span className="pulse-gradient" title={word('gradientTitle')}>
        {word('gradient')}
      </span>
      <span className="pulse-ratio" title={word('ratioTitle', { every })}>
        {word('ratio')}
      </span>
      <span className="pulse-ribbon" title={word('ribbonsTitle')}>
        {word('ribbons')}
      </span>
    </div>
  );
}

interface TickProps {
  /** From 0 at the left end of the axis to 1. */
  readonly share: number;
  readonly isBold?: boolean;
  readonly children: string;
}

/** A moving one glides from end to end; the others stand below their places. */
const shiftOf = (share: number, moves: boolean) => `${-100 * (moves || share === 0 || share === 1 ? share : 0.5)}%`;

function Tick({ share, isBold = false, children }: TickProps) {
  const margin = `${pulseMargin / 16}rem`;
  return (
    <span
      className="pulse-tick"
      data-bold={isBold || undefined}
      style={{ left: `calc(${margin} + ${share} * (100% - 2 * ${margin}))`, '--shift': shiftOf(share, isBold) } as React.CSSProperties}
    >
      {children}
    </span>
  );
}

function DecadeTicks({ decades: { from, to }, most }: { readonly decades: Decades; readonly most: number }) {
  const { tick } = useLanguage();
  const every = Math.ceil((to - from) / (most - 1));
  const shown = Array.from({ length: to - from + 1 }, (_, k) => from + k).filter((decade) => (decade - from) % every === 0);
  return shown.map((decade) => (
    <Tick key={decade} share={(decade - from) / (to - from)}>
      {tick(Number(`1e${decade}`))}
    </Tick>
  ));
}

/** The axes below all rows. */
export function PulseFoot({ axes: { gradient, ratio, end, now }, reach }: { readonly axes: PulseAxes; readonly reach: number }) {
  const { count, number } = useLanguage();
  const word = useWords('pulse');
  const epoch = Math.floor(now);
  const share = Math.min(1, now / end);
  return (
    <div className="pulse-foot muted" aria-hidden="true">
      <div className="pulse-curves">
        <Tick share={0}>{number(-reach)}</Tick>
        <Tick share={0.5}>{number(0)}</Tick>
        <Tick share={0.75}>{word('z')}</Tick>
        <Tick share={1}>{number(reach)}</Tick>
      </div>
      <div className="pulse-gradient">
        <DecadeTicks decades={gradient} most={3} />
      </div>
      <div className="pulse-ratio">
        <DecadeTicks decades={ratio} most={3} />
      </div>
      <div className="pulse-ribbon">
        {share > 0.12 && <Tick share={0}>{count(0)}</Tick>}
        <Tick share={share} isBold>
          {count(epoch)}
        </Tick>
        {share < 0.7 && <Tick share={1}>{word('epochEnd', { epoch: end })}</Tick>}
      </div>
    </div>
  );
}
