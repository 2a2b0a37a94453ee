import { memo } from 'react';
import { MapPainter } from '../../render/paintMaps';
import type { RunInfo } from '../../run/runInfo';
import { useRun } from '../../state/runStore';
import { showTestExample } from '../../state/shownExample';
import { IconButton } from '../controls/IconButton';
import { useChosenExample, useOwnImage } from './chosenExample';
import './ExampleGallery.css';
import { useLanguage, useWords } from '../words/useLanguage';
import { cellImages, mistakesFirst, shortClass } from './galleryOrder';
import { useCanvas } from './useCanvas';
import { useErrorCell } from './useErrorCell';
import { useFrozenOrder } from './useFrozenOrder';
import { useAnswer } from './useProbe';

const columns = 6;
/** Of a cell all images are shown, unless they are too many for a page. */
const [most, mostOfCell] = [24, 300];

/**
 * Test images to choose from, with what they are taken for: those a trained network takes for something else first, or all of one cell of the
 * confusion matrix. They keep their places while it trains; what is right meanwhile is muted.
 */
export function ExampleGallery({ info }: { info: RunInfo }) {
  const { probability } = useLanguage();
  const word = useWords('images');
  const predicted = useAnswer('predictions', {});
  const [cell, chooseCell] = useErrorCell(info);
  const quality = useAnswer('quality', cell ? { test: true } : null);
  const hasTrained = useRun(({ step }) => step > 0);
  const example = useChosenExample(info);
  const chosen = useOwnImage(info) ? -1 : example;
  const { trainCount, scored, t, classes, runId } = info;
  const truth = t.subarray(trainCount, trainCount + scored.test);
  const isWrong = (k: number) => predicted !== null && predicted[k] !== truth[k];
  const wrong = predicted ? truth.reduce((sum, of, k) => sum + Number(of !== predicted[k]), 0) : 0;
  const order = useFrozenOrder(`${runId} ${cell?.truth} ${cell?.taken} ${cell !== null && quality === null}`, () =>
    cell
      ? cellImages(quality ?? { answers: predicted ?? [], outputs: [] }, truth, cell)
      : mistakesFirst(hasTrained ? predicted : null, truth).slice(0, most),
  );
  /** Whether an image is no longer where the list has it. */
  const isMuted = (k: number) => (cell ? predicted !== null && predicted[k] !== cell.taken : order.isOld && !isWrong(k));
  const shown = order.items.slice(0, mostOfCell);
  return (
    <section className="gallery" aria-label={word('gallery.label')} data-cell={cell !== null || undefined}>
      <div className="gallery-head muted">
        <span>
          {cell
            ? word('gallery.cell', {
                count: order.items.length,
                name: classes[cell.truth] ?? '',
                taken: classes[cell.taken] ?? '',
                isRight: cell.truth === cell.taken,
              })
            : word('gallery.count', { mistaken: wrong })}
          {order.isOld && hasTrained && `, ${word('gallery.asOf', { epoch: order.epoch })}`}
        </span>
        {order.isOld && hasTrained && (
          <button type="button" className="edge" onClick={order.refresh}>
            {word('gallery.refresh')}
          </button>
        )}
        {cell && <IconButton icon="close" label={word('gallery.leave')} onClick={() => chooseCell(null)} />}
      </div>
      {shown.length < order.items.length && <p className="muted">{word('gallery.first', { count: shown.length })}</p>}
      <div className="gallery-grid" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {shown.map((k, place) => (
          <Thumb
            key={place} // the places stay where they are, and what is in them changes
            info={info}
            index={trainCount + k}
            isChosen={chosen === trainCount + k}
            isMuted={isMuted(k)}
            caption={
              cell
                ? quality
                  ? probability(quality.outputs[k] as number)
                  : ''
                : isWrong(k)
                  ? shortClass(classes, truth[k], predicted?.[k])
                  : ''
            }
            takenFor={isWrong(k) ? (classes[predicted?.[k] ?? -1] ?? '') : ''}
          />
        ))}
      </div>
    </section>
  );
}

interface ThumbProps {
  readonly info: RunInfo;
  readonly index: number;
  readonly isChosen: boolean;
  readonly isMuted: boolean;
  readonly caption: string;
  /** Empty: for what it is. */
  readonly takenFor: string;
}

const painter = new MapPainter(); // one small image for all of them: each is painted at once

const Thumb = memo(function Thumb({ info, index, isChosen, isMuted, caption, takenFor }: ThumbProps) {
  const word = useWords('images');
  const ref = useCanvas((ctx, { width, height }, theme) => {
    if (!info.images) return;
    const { shape, pixels, maxValue } = info.images;
    const size = shape[0] * shape[1] * shape[2];
    ctx.imageSmoothingEnabled = false;
    painter.paintImage(ctx, pixels.subarray(index * size, (index + 1) * size), shape, { x: 0, y: 0, width, height }, theme, maxValue);
  });
  const name = info.classes[info.t[index] ?? -1] ?? '';
  const said = word('gallery.image', { index: index - info.trainCount + 1, name, takenFor, isCorrected: isMuted });
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      data-muted={isMuted || undefined}
      aria-label={said}
      title={said}
      onClick={() => showTestExample(info, index)}
    >
      <canvas ref={ref} aria-hidden="true" />
      <span aria-hidden="true">{caption}</span>
    </button>
  );
});
