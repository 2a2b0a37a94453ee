import { useEffect, useRef, useState } from 'react';
import { inksOn } from '../../data/images/drawnImage';
import { originalValue } from '../../data/originalValue';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { shifted } from '../../render/ownImage';
import { MapPainter } from '../../render/paintMaps';
import { paintPad, paintPadCursor } from '../../render/paintPad';
import type { RunInfo } from '../../run/runInfo';
import { useView } from '../../state/viewStore';
import { Check } from '../controls/Check';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Lazily } from '../controls/Lazily';
import { useChosenExample } from '../views/chosenExample';
import { useCanvas } from '../views/useCanvas';
import { useLanguage, useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import { Answer, Shares } from './ImageAnswer';
import './ImageOutput.css';
import { NumberAnswer, OwnNumber } from './ImageNumber';
import { PadTools } from './PadTools';
import { SeenImage } from './SeenImage';
import { usePad } from './usePad';
import { usePadHand } from './usePadHand';

const moves = [
  { icon: 'left', key: 'image.left', down: 0, across: -1 },
  { icon: 'right', key: 'image.right', down: 0, across: 1 },
  { icon: 'up', key: 'image.up', down: -1, across: 0 },
  { icon: 'down', key: 'image.down', down: 1, across: 0 },
] as const;

const addToClass = () => import('./drawings/AddToClass');

/** The chosen image, what it is and what it is taken for. */
export function ImageOutput({ info }: { info: RunInfo | null }) {
  return info?.images && <ChosenImage info={info} images={info.images} />;
}

function ChosenImage({ info, images: { shape, pixels, maxValue } }: { info: RunInfo; images: NonNullable<RunInfo['images']> }) {
  const word = useWords('images');
  const { answer } = useLanguage();
  const index = useChosenExample(info);
  const pad = usePad(info);
  const { own, ground } = pad;
  const isDrawn = own !== null && own.strokes !== null;
  const inks = inksOn(ground);
  const [tool, setTool] = useState(0);
  /** The first stroke on a shown example: the pad grows and gets its tools when it ends, for nothing may move under the hand. */
  const [isFirst, setFirst] = useState(false);
  const isPad = own !== null && !isFirst;
  const file = useRef<HTMLInputElement>(null);
  const painter = useRef(new MapPainter()).current;
  const said = useSaid(pad.refusal ? [pad.refusal] : []);
  const isErasing = tool < 0;
  const ink = inks[Math.max(0, tool)] ?? inks[0] ?? [1];
  const size = shape[0] * shape[1] * shape[2];
  const ofExample = () => pixels.subarray(index * size, (index + 1) * size);
  /** What the network is shown, from 0 to 1. */
  const present = () =>
    own?.image ??
    (own
      ? Float32Array.from({ length: size }, (_, i) => ground[i % shape[2]] ?? 0)
      : Float32Array.from(ofExample(), (value) => value / maxValue));
  const { cursor, hand } = usePadHand({
    isErasing,
    ink,
    strokes: () => useView.getState().own?.strokes ?? [],
    putStrokes: (strokes) => pad.putStrokes(strokes),
    remember: pad.remember,
    clear: pad.clear,
    onStart: () => setFirst(own === null),
    onEnd: () => setFirst(false),
  });
  const newestOpen = useRef(pad.open);
  newestOpen.current = pad.open;
  useEffect(() => {
    const onPaste = ({ clipboardData, target }: ClipboardEvent) => {
      // a dialog takes what is pasted into it
      if (target instanceof Element && target.closest('[role="dialog"]')) return;
      void newestOpen.current([...(clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/')));
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
  const ref = useCanvas((ctx, { width, height }, theme) => {
    ctx.imageSmoothingEnabled = false;
    const box = { x: 0, y: 0, width, height };
    if (own?.strokes) paintPad(ctx, { strokes: own.strokes, ground }, box, theme);
    else if (own?.image) painter.paintImage(ctx, own.image, shape, box, theme);
    else painter.paintImage(ctx, ofExample(), shape, box, theme, maxValue);
    if (cursor) paintPadCursor(ctx, cursor, box, theme);
  });
  const isTaught = entryOf(datasets, info.dataset).own === 'drawings';
  const isNumber = info.classes.length === 0;
  const value = info.t[index] ?? Number.NaN;
  const isDigit = /^\d$/.test(info.classes[0] ?? '');
  const truth = isNumber ? answer(originalValue(info.target, value)) : (info.classes[value] ?? '');
  const exampleAnswer = isNumber ? <NumberAnswer info={info} truth={value} /> : <Answer info={info} truth={own ? '–' : truth} />;
  return (
    <>
      <div className="image-output" data-own={isPad || undefined}>
        <div className="own-image">
          {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is drawn on with the keys too, which it takes itself */}
          <canvas
            ref={ref}
            className="chosen-image"
            data-takes-files
            role="application"
            tabIndex={0}
            aria-label={`${own ? word('image.own') : word('image.chosen', { name: truth })}. ${word('pad.label')}`}
            {...hand}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              void pad.open([...event.dataTransfer.files]);
            }}
          />
          <div className="row">
            {moves.map(({ icon, key, down, across }) => (
              <button
                key={key}
                type="button"
                className="icon"
                aria-label={word(key)}
                title={word(key)}
                onClick={() => pad.showImage(shifted(present(), shape, down, across, ground))}
              >
                <Icon name={icon} />
              </button>
            ))}
            <IconButton icon="upload" label={word('pad.choose')} onClick={() => file.current?.click()} />
            <input
              ref={file}
              type="file"
              hidden
              aria-label={word('pad.choose')}
              accept="image/png,image/jpeg,image/webp,image/svg+xml"
              onChange={(event) => {
                void pad.open([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
            {isPad && <PadTools past={pad.past} inks={inks} tool={tool} onTool={setTool} />}
            <button type="button" className="text end" onClick={pad.clear}>
              {word('image.clear')}
            </button>
          </div>
          {said && said.length > 0 && <p role="alert">{said.join(' ')}</p>}
        </div>
        {isPad ? (
          <div className="own-answer">
            {own?.image ? (
              <figure>
                <SeenImage image={own.image} shape={shape} label={word('pad.seen')} />
                <figcaption className="muted" title={word('pad.seen')}>
                  {word('pad.seenShort')}
                </figcaption>
              </figure>
            ) : (
              <p>{word('pad.draw', { isDigit })}</p>
            )}
            {own?.image && (isNumber ? <OwnNumber info={info} /> : <Shares info={info} />)}
            <div className="row own-foot">
              {isDrawn && <Check label={word('pad.raw')} checked={pad.isRaw} onChange={pad.setRaw} />}
              <button type="button" className="end" onClick={pad.back}>
                {word('image.back')}
              </button>
            </div>
          </div>
        ) : (
          exampleAnswer
        )}
      </div>
      {isTaught && <Lazily load={addToClass} words="drawings" props={{}} />}
    </>
  );
}
