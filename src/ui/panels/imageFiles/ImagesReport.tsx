import { useEffect, useRef, useState } from 'react';
import type { LeftOut } from '../../../data/imageFiles/readImages';
import { MapPainter } from '../../../render/paintMaps';
import { type PictureReading, readImageSet } from '../../../state/pictureFiles';
import type { Sentence } from '../../../state/sentences';
import type { PictureFile, ShownImages } from '../../../worker/pictureProtocol';
import { decode } from '../../images/readOwnPicture';
import { useCanvas } from '../../views/useCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import './imageFiles.css';

interface ReportProps {
  readonly files: readonly PictureFile[];
  /** Null where they can be no table. */
  readonly onTable: (() => void) | null;
  readonly onAccept: (text: string, name: string) => void;
  readonly onCancel: () => void;
}

type Read = { readonly images: ShownImages } | { readonly refusal: Sentence } | 'unreadable';

/** Reads the files in a worker; what they are, or why they are not taken. */
function useImages(files: readonly PictureFile[]) {
  const [read, setRead] = useState<Read | null>(null);
  const [progress, setProgress] = useState(0);
  const reading = useRef<PictureReading<ShownImages> | null>(null);
  useEffect(() => {
    let isOver = false;
    setRead(null);
    setProgress(0);
    reading.current = readImageSet(files, { decode, onProgress: (done) => isOver || setProgress(done) });
    reading.current.outcome.then(
      (outcome) => {
        if (outcome && !isOver) setRead('result' in outcome ? { images: outcome.result } : outcome);
      },
      () => isOver || setRead('unreadable'),
    );
    return () => {
      isOver = true;
      reading.current?.stop();
    };
  }, [files]);
  return { read, progress };
}

const nameOf = ([first]: readonly PictureFile[]): string => first?.path.split('/')[0] ?? '';

/** Images of files before they are taken: classes with the first of their images, and what was left out with its reason. */
export default function ImagesReport({ files, onTable, onAccept, onCancel }: ReportProps) {
  const word = useWords('ownImages');
  const { read, progress } = useImages(files);
  const images = read !== null && read !== 'unreadable' && 'images' in read ? read.images : null;
  const refusal = read !== null && read !== 'unreadable' && 'refusal' in read ? read.refusal : null;
  const said = useSaid(refusal ? [refusal] : [])?.[0];
  return (
    <>
      {read === null && (
        <div className="row">
          <progress aria-label={word('reading')} max={1} value={progress} />
          <button type="button" className="edge" onClick={onCancel}>
            {word('stop')}
          </button>
        </div>
      )}
      {read === 'unreadable' && <p role="alert">{word('unreadable')}</p>}
      {said && <p role="alert">{said}</p>}
      {images && <Found images={images} />}
      <div className="row csv-end">
        {onTable && (
          <button type="button" onClick={onTable}>
            {word('asTable')}
          </button>
        )}
        <button type="button" className="edge end" onClick={onCancel}>
          {word('cancel')}
        </button>
        <button type="button" className="primary" disabled={!images} onClick={() => images && onAccept(images.text, nameOf(files))}>
          {word('accept')}
        </button>
      </div>
    </>
  );
}

function Found({ images }: { images: ShownImages }) {
  const word = useWords('ownImages');
  const { count } = useLanguage();
  const { shape, classes, counts, samples, leftOut } = images;
  return (
    <section className="csv-report images-report" aria-label={word('result')}>
      <p>
        {word('found', {
          count: counts.reduce((sum, each) => sum + each, 0),
          classes: classes.length,
          sides: [shape[1], shape[0]],
          isColour: shape[2] === 3,
        })}{' '}
        <span className="muted">{images.tested === null ? word('kept') : word('tested', { count: images.tested })}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th>{word('className')}</th>
            <th>{word('images')}</th>
            <th>{word('first')}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((name, k) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{count(counts[k] ?? 0)}</td>
              <td>
                <Samples pixels={samples[k] ?? new Uint8Array()} shape={shape} label={word('samples', { name })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
    </section>
  );
}

const side = 36;
const gap = 4;

function Samples({ pixels, shape, label }: { pixels: Uint8Array; shape: readonly [number, number, number]; label: string }) {
  const painter = useRef(new MapPainter()).current;
  const size = shape[0] * shape[1] * shape[2];
  const shown = pixels.length / size;
  const ref = useCanvas((ctx, _, theme) => {
    ctx.imageSmoothingEnabled = false;
    for (let i = 0; i < shown; i++)
      painter.paintImage(
        ctx,
        pixels.subarray(i * size, (i + 1) * size),
        shape,
        { x: i * (side + gap), y: 0, width: side, height: side },
        theme,
        255,
      );
  });
  return <canvas ref={ref} role="img" aria-label={label} style={{ width: shown * (side + gap), height: side }} />;
}

const namedAtOnce = 12;

function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const word = useWords('ownImages');
  const named = leftOut.slice(0, namedAtOnce);
  const reasons = useSaid(named.map(({ reason }) => reason)) ?? [];
  return (
    <details>
      <summary>{word('leftOut', { count: leftOut.length })}</summary>
      <ul className="left-out">
        {named.map(({ name }, i) => (
          <li key={name}>
            {name && (
              <>
                <b>{/^\d+$/.test(name) ? word('line', { line: name }) : name}</b>:{' '}
              </>
            )}
            {reasons[i]}
          </li>
        ))}
        {leftOut.length > namedAtOnce && <li className="muted">{word('more', { count: leftOut.length - namedAtOnce })}</li>}
      </ul>
    </details>
  );
}
