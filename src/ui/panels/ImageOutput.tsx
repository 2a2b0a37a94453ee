import { type PointerEvent, useRef } from 'react';
import { penned, shifted } from '../../render/ownImage';
import { MapPainter } from '../../render/paintMaps';
import type { RunInfo } from '../../run/runInfo';
import { showOwnImage, useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { useChosenExample, useChosenTrace } from '../views/chosenExample';
import { useCanvas } from '../views/useCanvas';
import { useFrame } from '../views/useFrame';
import { useLanguage, useWords } from '../words/useLanguage';

const moves = [
  { icon: 'left', key: 'image.left', down: 0, across: -1 },
  { icon: 'right', key: 'image.right', down: 0, across: 1 },
  { icon: 'up', key: 'image.up', down: -1, across: 0 },
  { icon: 'down', key: 'image.down', down: 1, across: 0 },
] as const;

/** The chosen image, what it is and what it is taken for. */
export function ImageOutput({ info }: { info: RunInfo | null }) {
  return info && <ChosenImage info={info} />;
}

function ChosenImage({ info }: { info: RunInfo }) {
  const { probability } = useLanguage();
  const word = useWords('images');
  const index = useChosenExample(info);
  const own = useView((state) => state.ownImage);
  const painter = useRef(new MapPainter()).current;
  const trace = useChosenTrace(info)();
  useFrame();
  const { shape, pixels, maxValue } = info.images ?? { shape: [1, 1, 1] as const, pixels: new Uint8Array(1), maxValue: 1 };
  const size = shape[0] * shape[1] * shape[2];
  /** What is shown, from 0 to 1. */
  const present = () => own ?? Float32Array.from(pixels.subarray(index * size, (index + 1) * size), (value) => value / maxValue);
  const drawAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [row, column] = [((event.clientY - box.top) / box.height) * shape[0], ((event.clientX - box.left) / box.width) * shape[1]];
    showOwnImage(penned(present(), shape, row, column));
  };
  const ref = useCanvas((ctx, { width, height }, theme) => {
    ctx.imageSmoothingEnabled = false;
    const box = { x: 0, y: 0, width, height };
    if (own) painter.paintImage(ctx, own, shape, box, theme);
    else painter.paintImage(ctx, pixels.subarray(index * size, (index + 1) * size), shape, box, theme, maxValue);
  });
  const shares = trace?.perLayer.at(-1)?.output;
  const winner = shares ? shares.indexOf(Math.max(...shares)) : -1;
  const truth = info.classes[info.t[index] ?? -1] ?? '';
  return (
    <div className="image-output">
      <div className="own-image">
        <canvas
          ref={ref}
          className="chosen-image"
          role="img"
          aria-label={own ? word('image.own') : word('image.chosen', { name: truth })}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            drawAt(event);
          }}
          onPointerMove={(event) => event.buttons > 0 && drawAt(event)}
        />
        <div className="row">
          {moves.map(({ icon, key, down, across }) => (
            <button
              key={key}
              type="button"
              className="icon"
              aria-label={word(key)}
              title={word(key)}
              onClick={() => showOwnImage(shifted(present(), shape, down, across))}
            >
              <Icon name={icon} />
            </button>
          ))}
          <button type="button" onClick={() => showOwnImage(own ? null : new Float32Array(size))}>
            {word(own ? 'image.back' : 'image.clear')}
          </button>
        </div>
      </div>
      <dl>
        {!own && (
          <>
            <dt className="muted">{word('image.is')}</dt>
            <dd>{truth}</dd>
          </>
        )}
        <dt className="muted">{word('image.takenFor')}</dt>
        <dd>{info.classes[winner] ?? '–'}</dd>
        <dt className="muted">{word('image.with')}</dt>
        <dd>{probability(shares?.[winner] ?? Number.NaN)}</dd>
      </dl>
    </div>
  );
}
