import { useRef, useState } from 'react';
import { paintSweep, type SweepDot, type SweepLine, type SweepStyle, sweepDots } from '../../../render/sweepChart';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useElementSize } from '../../views/useElementSize';
import { useRem } from '../../views/useRem';
import { useWords } from '../../words/useLanguage';

interface SweepChartProps {
  readonly lines: readonly SweepLine[];
  readonly style: SweepStyle;
  readonly label: string;
  /** What a result is, in words. */
  readonly textOf: (dot: SweepDot) => string | null;
  readonly onOpen: (dot: SweepDot) => void;
}

const reachPx = 14;
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The chart; the pointer or the arrow keys read its results, a press or Enter opens one. */
export function SweepChart({ lines, style, label, textOf, onOpen }: SweepChartProps) {
  const word = useWords('sweep');
  const plot = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(plot);
  const scale = useRem() / 16; // the picture grows with the page's text
  const dots = sweepDots(lines, style, { width: width / scale, height: height / scale });
  const [read, setRead] = useState(-1);
  const dot = dots[read];
  const nearest = (event: React.PointerEvent | React.MouseEvent): number => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / scale, (event.clientY - top) / scale];
    let [found, least] = [-1, reachPx];
    dots.forEach((candidate, k) => {
      const distance = Math.hypot(candidate.x - x, candidate.y - y);
      if (distance < least) [found, least] = [k, distance];
    });
    return found;
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined && dots.length > 0) setRead(read < 0 ? 0 : (read + step + dots.length) % dots.length);
    else if (event.key === 'Enter' && dot) onOpen(dot);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="sweep-chart" ref={plot}>
        <FigureCanvas paint={(ctx, area, theme) => paintSweep(ctx, lines, style, area, theme)} label={label} />
        {dot && <span className="sweep-ring" style={{ left: scale * dot.x, top: scale * dot.y }} aria-hidden="true" />}
        <div
          className="sweep-surface"
          role="application"
          aria-label={word('read')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked with the arrow keys
          tabIndex={0}
          data-hit={dot ? true : undefined}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => setRead(nearest(event))}
          onPointerLeave={() => setRead(-1)}
          onBlur={() => setRead(-1)}
          onClick={(event) => {
            const pressed = dots[nearest(event)];
            if (pressed) onOpen(pressed);
          }}
        />
      </div>
      <p className="muted sweep-read" role="status">
        {(dot && textOf(dot)) ?? word('pointAt')}
      </p>
    </>
  );
}
