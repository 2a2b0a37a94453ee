import { useState } from 'react';
import type { ParamValues } from '../../../engine/spec';
import { useFrames, useRunner } from '../../../state/runnerContext';
import { useRun } from '../../../state/runStore';
import { Slider } from '../../controls/Slider';
import { Figure } from '../../figure/Figure';
import { useFrame } from '../../views/useFrame';
import { useShownExperiment } from '../../views/useShownExperiment';
import { useShownRun } from '../../views/useShownRun';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import { useLook } from '../useLook';
import './Pieces.css';
import { PiecesPicture } from './PiecesPicture';
import { PiecesReading } from './PiecesReading';
import { piecesOf } from './pieces';

const none: ParamValues = {};

/** One hidden layer over one input as what it is: a sum of hinges or steps, each of which can be taken hold of. */
export default function PiecesPanel({ info: given }: PanelProps) {
  const info = useShownRun() ?? given;
  const title = useWords('inspectStrip');
  const word = useWords('pieces');
  const { fixed, weight } = useLanguage();
  const { togglePlay } = useRunner();
  const frames = useFrames();
  useFrame();
  const isPlaying = useRun((state) => state.isPlaying);
  const params = useShownExperiment(({ hidden }) => hidden[0]?.params ?? none);
  const [look, setLook] = useLook('pieces');
  const [at, setAt] = useState<number | null>(null);
  const [held, setHeld] = useState<number | null>(null);
  const parameters = frames.current()?.parameters;
  const all = parameters && piecesOf(info, parameters, params);
  const of = all?.pieces.length ?? 0;
  const count = look.first < 0 ? of : Math.min(look.first, of);
  return (
    <Figure
      name="pieces"
      title={title('panel.pieces')}
      explanation={word(all && !all.slopes ? 'explanationSmooth' : 'explanation')}
      numbers={() =>
        all
          ? {
              caption: word('table'),
              columns: [
                { name: word('column.unit') },
                { name: word('column.place'), text: fixed },
                ...['w', 'b', 'v', word('column.slope')].map((name) => ({ name, text: weight })),
              ],
              rows: all.pieces.map((piece, k) => [
                String(k + 1),
                piece.place,
                piece.weight,
                piece.bias,
                piece.height,
                piece.height * piece.weight,
              ]),
            }
          : null
      }
      tools={
        <>
          <span className="row pieces-first">
            <Slider
              label={word('first')}
              hideLabel
              value={count}
              min={0}
              max={of}
              step={1}
              format={(value) => word('firstOf', { count: value, of })}
              onChange={(first) => setLook({ first: first === of ? -1 : first })}
            />
            <output>{word('firstOf', { count, of })}</output>
          </span>
          {!isPlaying && (
            <button type="button" className="edge" onClick={togglePlay}>
              {word('train')}
            </button>
          )}
        </>
      }
    >
      {all && (
        <>
          <PiecesReading info={info} all={all} count={count} at={at} />
          <div className="pieces">
            <PiecesPicture info={info} all={all} count={count} at={at} held={held} onRead={setAt} onHold={setHeld} />
            <ul className="pieces-key muted">
              <li data-line="target">{word('key.target')}</li>
              <li data-line="whole">{word('key.whole', { of })}</li>
              <li data-line="part">{word('key.part', { count })}</li>
              <li>{word('key.unit')}</li>
              <li data-line="above">{word('key.above')}</li>
              <li data-line="below">{word('key.below')}</li>
            </ul>
          </div>
        </>
      )}
    </Figure>
  );
}
