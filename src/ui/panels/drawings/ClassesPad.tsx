import { useState } from 'react';
import { copiedTo, drawnLimits, heldOutEvery } from '../../../data/ownImages/drawings';
import { missingFile } from '../../../experiment/ownFile';
import { paintPad, paintPadCursor } from '../../../render/paintPad';
import { useExperiment } from '../../../state/experimentStore';
import { useLookingFor } from '../../../state/missingFile';
import { type PadStroke, showOwnImage, useView } from '../../../state/viewStore';
import { FileWanted } from '../../views/FileWanted';
import { useCanvas } from '../../views/useCanvas';
import { useWords } from '../../words/useLanguage';
import '../ImageOutput.css';
import { PadTools } from '../PadTools';
import { usePadHand } from '../usePadHand';
import { usePadPast } from '../usePadPast';
import AddToClass from './AddToClass';

const paper = [0];
const inks = [[1]];
const nothing: readonly PadStroke[] = [];

/** In the place of the output while the classes that are drawn are too few to train on: the pad alone. */
export default function ClassesPad() {
  const missing = useExperiment(({ experiment }) => missingFile(experiment));
  const isLookedFor = useLookingFor(({ count }) => count > 0);
  if (isLookedFor) return <div className="coming" />;
  return missing ? <FileWanted mark={missing} /> : <Pad />;
}

function Pad() {
  const word = useWords('drawings');
  const images = useWords('images');
  const dataset = useExperiment(({ experiment }) => experiment.dataset.id);
  const strokes = useView(({ own }) => (own?.dataset === dataset ? (own.strokes ?? nothing) : nothing));
  const [tool, setTool] = useState(0);
  const past = usePadPast(dataset);
  const put = (next: readonly PadStroke[]) => showOwnImage({ dataset, strokes: next, image: null });
  const now = () => useView.getState().own?.strokes ?? nothing;
  const clear = () => {
    past.remember();
    put(nothing);
  };
  const { cursor, hand } = usePadHand({
    isErasing: tool < 0,
    ink: inks[0] as readonly number[],
    strokes: now,
    putStrokes: put,
    remember: past.remember,
    clear,
  });
  const ref = useCanvas((ctx, { width, height }, theme) => {
    const box = { x: 0, y: 0, width, height };
    paintPad(ctx, { strokes, ground: paper }, box, theme);
    if (cursor) paintPadCursor(ctx, cursor, box, theme);
  });
  return (
    <>
      <div className="image-output" data-own>
        <div className="own-image">
          {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is drawn on with the keys too, which it takes itself */}
          <canvas ref={ref} className="chosen-image" role="application" tabIndex={0} aria-label={images('pad.label')} {...hand} />
          <div className="row">
            <PadTools past={past} inks={inks} tool={tool} onTool={setTool} />
            <button type="button" className="text end" onClick={clear} disabled={strokes.length === 0}>
              {images('image.clear')}
            </button>
          </div>
        </div>
      </div>
      <AddToClass />
      <p className="muted">{word('how', { wanted: drawnLimits.drawings, every: heldOutEvery, copies: copiedTo })}</p>
    </>
  );
}
