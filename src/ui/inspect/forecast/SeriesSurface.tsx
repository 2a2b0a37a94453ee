import { useRef, useState } from 'react';
import { paintSeries, type SeriesPicture } from '../../../render/paintSeries';
import { columnAt, placeAt, seriesLayout } from '../../../render/seriesLayout';
import { endGesture } from '../../../state/experimentStore';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useDrawnSize } from '../../figure/useDrawnSize';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useDragged } from '../useDragged';
import './SeriesSurface.css';
import type { ForecastView } from './useForecast';

/** Places before now, besides what the network reads, and how far now may go to the right before the part is moved. */
const before = 12;
const keptShare = 0.25;

/** The part that is seen: it stays while now is well within, and otherwise begins anew around it. */
function usePart({ now, steps, horizon, series }: ForecastView): readonly [number, number] {
  const fresh: readonly [number, number] = [now - Math.max(2 * steps, steps + before), now + horizon];
  const kept = useRef<{ readonly view: readonly [number, number]; readonly series: unknown } | null>(null);
  const [from, to] = kept.current?.series === series ? kept.current.view : fresh;
  const isWithin = now - steps >= from && now <= to - keptShare * horizon && to - from === fresh[1] - fresh[0];
  if (kept.current?.series !== series || !isWithin) kept.current = { view: fresh, series };
  return kept.current.view;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -12, PageUp: 12 };

/** The series around now: a drag, or the arrow keys, move it; a press on a column pins that. */
export function SeriesSurface({ forecast }: { readonly forecast: ForecastView }) {
  const language = useLanguage();
  const word = useWords('forecast');
  const box = useRef<HTMLDivElement>(null);
  const { drawn, textScale } = useDrawnSize(box);
  const [isColumn, setColumn] = useState(false);
  const { series, now, times, errors, free, pinned, unit, ends, rival } = forecast;
  const last = series.values.length - 1;
  const view = usePart(forecast);
  const part = { places: series.values.length, view, now, steps: forecast.steps };
  const layout = seriesLayout(part, drawn);
  const placeOf = (event: React.PointerEvent): readonly [number, number] => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [(event.clientX - left) / textScale, (event.clientY - top) / textScale];
  };
  const drag = useDragged((event) => {
    if (!layout) return;
    const [x, y] = placeOf(event);
    if (event.type === 'pointerdown') {
      endGesture();
      const column = columnAt(layout, x, y);
      setColumn(column !== null);
      if (column !== null) return forecast.setPinned(column);
    } else if (isColumn) return;
    forecast.setNow(placeAt(layout, part, x, y));
  });
  const picture: SeriesPicture = {
    ...part,
    values: series.values,
    trainRows: series.isCut || series.time === 'days' ? series.trainRows : 0,
    ahead: errors && { from: errors.from, values: errors.ahead },
    free: free?.network ?? null,
    rival: (rival >= 0 && free?.rivals[rival]) || null,
    pinned,
  };
  const readsChanges = errors !== null && errors.from > forecast.steps;
  const reads = readsChanges ? 'row.readChange' : 'row.read';
  const nowText = word('now', { when: times.full(now) });
  return (
    <div className="forecast-series" ref={box}>
      <FigureCanvas
        label={word('picture', { when: times.full(now), from: times.full(0), to: times.full(last) })}
        paint={(ctx, size, theme) =>
          paintSeries(
            ctx,
            picture,
            {
              unit,
              oneAhead: word('oneAhead'),
              onward: word('onward'),
              truth: word('truth'),
              network: word('name', { id: 'network', size: 0 }),
              rows: [word('row.when'), word(reads, { unit }), word('row.said'), word('row.truth'), word('row.error')],
              ends: [times.rough(0), times.rough(last)],
              ticks: times.ticks(view, Math.max(2, Math.floor(size.width / 110))),
              tick: language.tick,
              when: times.short,
              value: forecast.text,
              read: (place) =>
                readsChanges
                  ? forecast.signed((series.values[place] ?? Number.NaN) - (series.values[place - 1] ?? Number.NaN))
                  : forecast.text(series.values[place] ?? Number.NaN),
            },
            size,
            theme,
          )
        }
      />
      <div className="surface" role="presentation" {...drag} />
      {layout && (
        <div
          className="forecast-now"
          role="slider"
          tabIndex={0}
          aria-label={word('nowLabel')}
          aria-valuemin={ends[0]}
          aria-valuemax={ends[1]}
          aria-valuenow={now}
          aria-valuetext={times.full(now)}
          style={{ left: layout.across(now) * textScale, top: (layout.main.y - 27) * textScale }}
          onFocus={endGesture}
          onKeyDown={(event) => {
            const by = steps[event.key];
            const to = event.key === 'Home' ? ends[0] : event.key === 'End' ? ends[1] : by === undefined ? null : now + by;
            if (to === null) return;
            event.preventDefault();
            forecast.setNow(to);
          }}
        >
          {nowText}
        </div>
      )}
    </div>
  );
}
