import { memo, useRef } from 'react';
import { receptiveField } from '../../../engine/receptiveField';
import type { ExcitedAnswer } from '../../../probes/wants/excitedProbe';
import { paintWindow } from '../../../render/paintLooks';
import { MapPainter } from '../../../render/paintMaps';
import type { RunInfo } from '../../../run/runInfo';
import { showTestExample } from '../../../state/shownExample';
import { exampleName } from '../../panels/exampleName';
import { useLanguage, useWords } from '../../words/useLanguage';
import { imageAt } from '../imageAt';
import { Tile } from './Tile';
import type { Wanted } from './wantedUnit';

interface ExcitedProps {
  readonly info: RunInfo;
  readonly wanted: Wanted;
  readonly excited: ExcitedAnswer;
  /** The example that the page shows. */
  readonly chosen: number;
}

/** The images that a unit answers to most; a press chooses one on the page. */
export const Excited = memo(function Excited({ info, wanted, excited, chosen }: ExcitedProps) {
  const language = useLanguage();
  const word = useWords('wants');
  const painter = useRef(new MapPainter()).current;
  const { indices, values, places, from, count, layer } = excited;
  const columns = info.layers[layer]?.shape[1] ?? 1;
  const hasWindow = (places[0] ?? -1) >= 0;
  const isClass = wanted.kind === 'class';
  const text = isClass ? language.probability : language.fixed;
  return (
    <section>
      <p className="wants-line muted">
        <b>{word('excited.title')}</b> {word('excited.line', { count, isTest: from >= info.trainCount, hasWindow, isClass })}
      </p>
      {(values[0] ?? 0) === 0 && <p className="muted">{word('excited.silent')}</p>}
      <div className="wants-row" style={{ '--tiles': indices.length } as React.CSSProperties}>
        {Array.from(indices, (index, k) => {
          const place = places[k] as number;
          const field = place < 0 ? null : receptiveField(info.layers, layer, [Math.floor(place / columns), place % columns]);
          const said = { name: exampleName(language, info, index), value: text(values[k] as number) };
          return (
            <Tile
              key={k}
              label={word('excited.image', said)}
              title={said.name}
              press={{ label: word('excited.choose', said), isPressed: index === chosen, onPress: () => showTestExample(info, index) }}
              paint={(ctx, size, theme) => paintWindow(ctx, painter, imageAt(info, index), field, size, theme)}
            >
              {text(values[k] as number)}
            </Tile>
          );
        })}
      </div>
    </section>
  );
});
