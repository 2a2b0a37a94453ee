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
  readonly looks: LooksAnswer;
  readonly image: ShownImage;
}

/** What a sum z depends on in the image that is shown: its gradient, and what is lost where the image is covered. */
export const LooksAt = memo(function LooksAt({ info, looks, image }: LooksAtProps) {
  const word = useWords('wants');
  const painter = useRef(new MapPainter()).current;
  const of = unitAt(info, looks.layer, looks.unit);
  const most = looks.falls.reduce((largest, value) => Math.max(largest, value), 0);
  return (
    <section>
      <p className="wants-line">
        <b>{word('looks.title')}</b> <span className="muted">{word('looks.line', { wanted: inWords(of), z: looks.z })}</span>
      </p>
      <div className="wants-row wants-large" style={{ '--tiles': 3 } as React.CSSProperties}>
        <Tile label={word('looks.image')} paint={(ctx, size, theme) => paintWindow(ctx, painter, image, null, size, theme)}>
          {word('looks.image')}
        </Tile>
        <Tile
          label={word('looks.saliencyTitle')}
          title={word('looks.saliencyTitle')}
          paint={(ctx, size, theme) => paintSaliency(ctx, painter, looks.saliency, image, size, theme)}
        >
          {word('looks.saliency')}
        </Tile>
        <Tile
          label={word('looks.hiddenTitle', { patch: looks.patch })}
          title={word('looks.hiddenTitle', { patch: looks.patch })}
          paint={(ctx, size, theme) => paintOcclusion(ctx, painter, looks, image, size, theme)}
        >
          {word('looks.hidden', { most })}
        </Tile>
      </div>
    </section>
  );
});
