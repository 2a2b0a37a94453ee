import { useState } from 'react';
import { type Drawing, type DrawnClass, drawnLimits, heldOutEvery } from '../../../data/ownImages/drawings';
import { fitsLink } from '../../../experiment/ownFile';
import { paintPad } from '../../../render/paintPad';
import { addClass, calledClass, removeClass, removeDrawing, renameClass, useDrawnClasses } from '../../../state/drawnClasses';
import { useExperiment } from '../../../state/experimentStore';
import { Icon } from '../../controls/Icon';
import { IconButton } from '../../controls/IconButton';
import { useCanvas } from '../../views/useCanvas';
import { useWords } from '../../words/useLanguage';
import './drawings.css';

/** The classes that are drawn: what they are called, how many drawings each has, and these, a press away from being gone. */
export default function ClassList() {
  const word = useWords('drawings');
  const classes = useDrawnClasses();
  const isInLink = useExperiment(({ experiment }) => fitsLink(experiment.csv));
  return (
    <section className="drawn-classes" aria-label={word('label')}>
      <ol>
        {classes.map((each, k) => (
          <DrawnClassRow key={`${k} ${classes.length}`} drawn={each} index={k} canGo={classes.length > drawnLimits.least} />
        ))}
      </ol>
      <button
        type="button"
        title={word('addClassTitle', { most: drawnLimits.most })}
        disabled={classes.length >= drawnLimits.most}
        onClick={addClass}
      >
        <Icon name="plus" /> {word('addClass')}
      </button>
      {!isInLink && <p className="muted">{word('inFile')}</p>}
    </section>
  );
}

interface RowProps {
  readonly drawn: DrawnClass;
  readonly index: number;
  readonly canGo: boolean;
}

function DrawnClassRow({ drawn, index, canGo }: RowProps) {
  const word = useWords('drawings');
  const [typed, setTyped] = useState<string | null>(null);
  const { drawings } = drawn;
  const name = calledClass(drawn, index);
  const commit = () => {
    if (typed !== null && typed.trim() !== drawn.name) renameClass(index, typed.trim());
    setTyped(null);
  };
  const wanted = drawnLimits.drawings;
  return (
    <li>
      <div className="row">
        <input
          className="number"
          aria-label={word('name', { index: index + 1 })}
          maxLength={drawnLimits.name}
          value={typed ?? drawn.name}
          placeholder={String(index + 1)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') setTyped(null);
          }}
        />
        <span className="muted end" title={word('count', { name, drawings: drawings.length, wanted })}>
          {word('needed', { drawings: drawings.length, wanted })}
        </span>
        <IconButton icon="close" label={word('removeClass', { name })} disabled={!canGo} onClick={() => removeClass(index)} />
      </div>
      {drawings.length > 0 && (
        <div className="drawn-thumbs">
          {drawings.map((drawing, i) => (
            <Thumb
              key={i}
              drawing={drawing}
              isTest={i % heldOutEvery === heldOutEvery - 1}
              label={word('drawing', { name, index: i + 1, isTest: i % heldOutEvery === heldOutEvery - 1 })}
              onPress={() => removeDrawing(index, i)}
            />
          ))}
        </div>
      )}
    </li>
  );
}

const [paper, ink] = [[0], [1]];

interface ThumbProps {
  readonly drawing: Drawing;
  readonly isTest: boolean;
  readonly label: string;
  readonly onPress: () => void;
}

function Thumb({ drawing, isTest, label, onPress }: ThumbProps) {
  const ref = useCanvas((ctx, { width, height }, theme) =>
    paintPad(ctx, { strokes: drawing.map((points) => ({ points, colour: ink })), ground: paper }, { x: 0, y: 0, width, height }, theme),
  );
  return (
    <button type="button" aria-label={label} title={label} data-test={isTest || undefined} onClick={onPress}>
      <canvas ref={ref} aria-hidden="true" />
    </button>
  );
}
