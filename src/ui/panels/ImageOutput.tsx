import { useRef } from 'react';
import { MapPainter } from '../../render/paintMaps';
import { useView } from '../../state/viewStore';
import type { RunInfo } from '../../worker/protocol';
import { useChosenExample } from '../views/chosenExample';
import { useCanvas } from '../views/useCanvas';
import { useFrame } from '../views/useFrame';

/** The chosen image, what it is and what it is taken for. */
export function ImageOutput({ info }: { info: RunInfo | null }) {
  return info && <ChosenImage info={info} />;
}

function ChosenImage({ info }: { info: RunInfo }) {
  const index = useChosenExample(info);
  const own = useView((state) => state.ownImage);
  const painter = useRef(new MapPainter()).current;
  const frame = useFrame();
  const ref = useCanvas((ctx, { width, height }, theme) => {
    if (!info.images) return;
    const { shape, pixels, maxValue } = info.images;
    const size = shape[0] * shape[1] * shape[2];
    ctx.imageSmoothingEnabled = false;
    const box = { x: 0, y: 0, width, height };
    if (own) painter.paintImage(ctx, own, shape, box, theme);
    else painter.paintImage(ctx, pixels.subarray(index * size, (index + 1) * size), shape, box, theme, maxValue);
  });
  const shares = frame?.example?.perLayer.at(-1)?.output;
  const winner = shares ? shares.indexOf(Math.max(...shares)) : -1;
  const truth = info.classes[info.t[index] ?? -1] ?? '';
  return (
    <div className="image-output">
      <canvas ref={ref} className="chosen-image" role="img" aria-label={own ? 'Your image' : `The chosen image, ${truth}`} />
      <dl>
        {!own && (
          <>
            <dt className="muted">is</dt>
            <dd>{truth}</dd>
          </>
        )}
        <dt className="muted">is taken for</dt>
        <dd>{info.classes[winner] ?? '–'}</dd>
        <dt className="muted">with p</dt>
        <dd>{shares && winner >= 0 ? (shares[winner] ?? 0).toFixed(3) : '–'}</dd>
      </dl>
    </div>
  );
}
