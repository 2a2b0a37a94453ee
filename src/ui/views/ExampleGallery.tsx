import { useRef } from 'react';
import { MapPainter } from '../../render/paintMaps';
import type { RunInfo } from '../../run/runInfo';
import { useRun } from '../../state/runStore';
import { showTestExample } from '../../state/shownExample';
import { useChosenExample, useOwnImage } from './chosenExample';
import './ExampleGallery.css';
import { useWords } from '../words/useLanguage';
import { useCanvas } from './useCanvas';
import { useAnswer } from './useProbe';
import { useSteady } from './useSteady';

const columns = 6;
const most = 24;

/** Test images to choose from, with what they are taken for: those a trained network takes for something else first; while it trains they keep their places. */
export function ExampleGallery({ info }: { info: RunInfo }) {
  const word = useWords('images');
  const predicted = useAnswer('predictions', {});
  const hasTrained = useRun(({ step }) => step > 0);
  const { trainCount, scored, t, classes, runId } = info;
  const isWrong = (k: number) => predicted !== null && predicted[k] !== t[trainCount + k];
  const order = Array.from({ length: scored.test }, (_, k) => k);
  const wrong = order.filter(isWrong);
  // what random weights take them for sorts nothing
  const wanted = (before: readonly number[]) => (hasTrained ? [...before.filter(isWrong), ...wrong, ...before, ...order] : order);
  const shown = useSteady(`${runId} ${hasTrained}`, (before) => [...new Set(wanted(before))].slice(0, most));
  return (
    <section className="gallery" aria-label={word('gallery.label')}>
      <span className="muted">{word('gallery.count', { mistaken: wrong.length })}</span>
      <div className="gallery-grid" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {shown.map((k) => (
          <Thumb
            key={k}
            info={info}
            index={trainCount + k}
            caption={isWrong(k) ? `${short(classes, t[trainCount + k])}→${short(classes, predicted?.[k])}` : ''}
          />
        ))}
      </div>
    </section>
  );
}

const short = (classes: readonly string[], k: number | undefined) => classes[k ?? -1]?.slice(0, 2) ?? '';

function Thumb({ info, index, caption }: { info: RunInfo; index: number; caption: string }) {
  const word = useWords('images');
  const example = useChosenExample(info);
  const chosen = useOwnImage(info) ? -1 : example;
  const painter = useRef(new MapPainter()).current;
  const ref = useCanvas((ctx, { width, height }, theme) => {
    if (!info.images) return;
    const { shape, pixels, maxValue } = info.images;
    const size = shape[0] * shape[1] * shape[2];
    ctx.imageSmoothingEnabled = false;
    painter.paintImage(ctx, pixels.subarray(index * size, (index + 1) * size), shape, { x: 0, y: 0, width, height }, theme, maxValue);
  });
  const name = info.classes[info.t[index] ?? -1] ?? '';
  return (
    <button
      type="button"
      aria-pressed={chosen === index}
      aria-label={word('gallery.image', { index: index - info.trainCount + 1, name, caption })}
      onClick={() => showTestExample(info, index)}
    >
      <canvas ref={ref} aria-hidden="true" />
      <span aria-hidden="true">{caption}</span>
    </button>
  );
}
