import { memo, useRef } from 'react';
import type { LooksAnswer } from '../../../probes/wants/looksProbe';
import { paintOcclusion, paintSaliency, paintWindow, type ShownImage } from '../../../render/paintLooks';
import { MapPainter } from '../../../render/paintMaps';
import type { RunInfo } from '../../../run/runInfo';
import { useWords } from '../../words/useLanguage';
import { Tile } from './Tile';
import { inWords, unitAt } from './wantedUnit';

interface LooksAtProps {
  readonly info: RunInfo;
  /** Null: it is not known yet; its room is there. */
  readonly looks: LooksAnswer | null;
  readonly image: ShownImage;
}

/** What a sum z depends on in the image that is shown: its gradient, and what is lost where the image is covered. */
export const LooksAt = memo(function LooksAt({ info, looks, image }: LooksAtProps) {
  const word = useWords('wants');
  const painter = useRef(new MapPainter()).current;
  const hidden = looks ? word('looks.hiddenTitle', { patch: looks.patch }) : '';
  const most = looks?.falls.reduce((largest, value) => Math.max(largest, value), 0);
  return (
    <section>
      <p className="wants-line muted">
        <b>{word('looks.title')}</b> {looks && word('looks.line', { wanted: inWords(unitAt(info, looks.layer, looks.unit)), z: looks.z })}
      </p>
      <div className="wants-row wants-large" style={{ '--tiles': 3 } as React.CSSProperties}>
        <Tile label={word('looks.image')} paint={(ctx, size, theme) => paintWindow(ctx, painter, image, null, size, theme)}>
          {word('looks.image')}
        </Tile>
        <Tile
          label={word('looks.saliencyTitle')}
          title={word('looks.saliencyTitle')}
          paint={(ctx, size, theme) => looks && paintSaliency(ctx, painter, looks.saliency, image, size, theme)}
        >
          {word('looks.saliency')}
        </Tile>
        <Tile label={hidden} title={hidden} paint={(ctx, size, theme) => looks && paintOcclusion(ctx, painter, looks, image, size, theme)}>
          {most === undefined ? '\u00a0' : word('looks.hidden', { most })}
        </Tile>
      </div>
    </section>
  );
});
