import { useRef } from 'react';
import type { ThroughTime } from '../../../probes/throughTime/throughTime';
import type { Decades } from '../../../render/logPlot';
import { paintThroughTime, stepUnder, type TimePast } from '../../../render/paintThroughTime';
import type { RunInfo } from '../../../run/runInfo';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { currentTheme } from '../../theme';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useDragged } from '../useDragged';
import './ThroughTime.css';
import { textsOf } from './timeReading';

interface TimePictureProps {
  readonly info: RunInfo;
  readonly answer: ThroughTime;
  readonly past: TimePast;
  readonly up: Decades;
  readonly hasAxis?: boolean;
  /** Of the slider, where several stand side by side. */
  readonly name?: string;
  /** A step was chosen, from 0. */
  readonly onStep: (at: number) => void;
}

/** The norms of the gradient over the steps and by epoch; the pointer and the arrow keys choose a step. */
export function TimePicture({ info, answer, past, up, hasAxis = true, name = '', onStep }: TimePictureProps) {
  const { count, tick, compact } = useLanguage();
  const word = useWords('throughTime');
  const surface = useRef<HTMLDivElement>(null);
  const { at, h } = answer;
  const steps = h.length;
  const texts = textsOf(info, answer.index);
  const dragged = useDragged((event) => {
    const box = surface.current?.getBoundingClientRect();
    if (!box) return;
    const { textScale } = currentTheme();
    onStep(stepUnder((event.clientX - box.left) / textScale, steps, { width: box.width / textScale, height: box.height }, hasAxis));
  });
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.shiftKey ? 10 : 1;
    const next = { ArrowLeft: at - by, ArrowRight: at + by, Home: 0, End: answer.last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onStep(Math.max(0, Math.min(steps - 1, next)));
  };
  const [first, last] = [h[0] ?? 0, h[answer.last] ?? 0];
  return (
    <div className="time-picture">
      <FigureCanvas
        label={word('picture', { steps, first, last, at: answer.last + 1 })}
        paint={(ctx, size, theme) =>
          paintThroughTime(
            ctx,
            { ...answer, texts, past },
            { up, hasAxis, name: word('norms'), epoch: word('epoch'), tick, count },
            size,
            theme,
          )
        }
      />
      <div
        ref={surface}
        className="surface"
        role="slider"
        tabIndex={0}
        aria-label={word('choose', { name })}
        aria-valuemin={1}
        aria-valuemax={steps}
        aria-valuenow={at + 1}
        aria-valuetext={word('chosen', { at: at + 1, text: texts?.[at] ?? null, norm: compact(h[at] ?? 0) })}
        onKeyDown={onKeyDown}
        {...dragged}
      />
    </div>
  );
}
