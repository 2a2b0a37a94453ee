import { type KeyboardEvent, memo, type PointerEvent, useMemo, useState } from 'react';
import { type ImageMap, imageAtPlace, imageBeside, paintImageMap } from '../../../render/paintLastLayer';
import { paintWindow } from '../../../render/paintLooks';
import { MapPainter } from '../../../render/paintMaps';
import { showTestExample } from '../../../state/shownExample';
import { Select } from '../../controls/Select';
import { Figure } from '../../figure/Figure';
import { FigureCanvas } from '../../figure/FigureCanvas';
import type { Numbers } from '../../figure/numbers';
import { imageAt } from '../../images/imageAt';
import { exampleName } from '../../panels/exampleName';
import { ClassMarker } from '../../views/ClassMarker';
import { useChosenExample } from '../../views/chosenExample';
import { useLanguage, useWords } from '../../words/useLanguage';
import { JobLine } from '../JobLine';
import type { PanelProps } from '../registry';
import { useLook } from '../useLook';
import './LastLayer.css';
import { type ShownMap, useImageMap } from './useImageMap';

const maps = ['directions', 'neighbours'] as const;
const amounts = ['300', '1000'] as const;
const mostImages = 300;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The test images as the last hidden layer has them, in its main directions or laid out by neighbours. */
export default function LastLayer({ info }: PanelProps) {
  const language = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('lastLayer');
  const [look, change] = useLook('hiddenSpace');
  const { shown, job } = useImageMap(look);
  const example = useChosenExample(info);
  const [pointed, setPointed] = useState(-1);
  const map = useMemo(
    () => shown && { points: shown.points, taken: shown.taken, truth: Array.from(shown.indices, (n) => info.t[n] as number) },
    [shown, info],
  );
  const chosen = shown?.indices.indexOf(example) ?? -1;
  const at = pointed >= 0 && map && pointed < map.truth.length ? pointed : chosen;
  const wrong = map?.truth.filter((of, k) => of !== map.taken[k]).length ?? 0;
  const label = word('picture', { examples: shown?.examples ?? 0, wrong });
  const nameOf = (n: number) => info.classes[n] ?? '';
  const numbers = (): Numbers | null =>
    shown &&
    map && {
      caption: word('table'),
      columns: [
        { name: word('table.image') },
        { name: word('table.truth') },
        { name: word('table.taken') },
        { name: word('table.across') },
        { name: word('table.up') },
      ],
      rows: Array.from(shown.indices, (n, k) => [
        String(n - info.trainCount + 1),
        nameOf(map.truth[k] as number),
        nameOf(map.taken[k] as number),
        map.points[2 * k] as number,
        map.points[2 * k + 1] as number,
      ]),
    };
  const choose = (k: number) => {
    const index = shown?.indices[k];
    if (index !== undefined) showTestExample(info, index);
  };
  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return map ? imageAtPlace(map, [event.clientX - left, event.clientY - top], { width, height }) : -1;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (!map || (!direction && event.key !== 'Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    if (direction) setPointed(imageBeside(map, Math.max(0, at), direction));
    else choose(at);
  };
  const explanation = !shown
    ? word('coming')
    : shown.shares
      ? word('directions', { space: shown, shares: shown.shares })
      : word('neighbours', { space: shown, epoch: shown.epoch ?? 0 });
  return (
    <Figure
      name="last-layer"
      title={title('panel.hiddenSpace')}
      explanation={explanation}
      tools={
        <>
          <Select
            label={word('map')}
            value={look.map}
            options={maps.map((value) => ({ value, label: word(`map.${value}`) }))}
            onChange={(value) => change({ map: value as (typeof maps)[number] })}
          />
          <Select
            label={word('examples')}
            value={look.examples}
            options={amounts.map((value) => ({ value, label: word(`examples.${value}`) }))}
            onChange={(value) => change({ examples: value as (typeof amounts)[number] })}
          />
          {job && (
            <>
              <button type="button" className="edge" onClick={() => change({ seed: look.seed + 1 })}>
                {word('seed')}
              </button>
              <JobLine job={job} what="steps" step={shown?.step ?? null} />
            </>
          )}
        </>
      }
      numbers={numbers}
    >
      {shown && map && (
        <div className="last-layer">
          <div
            className="last-layer-map"
            role="application"
            aria-label={label}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked with the arrow keys
            tabIndex={0}
            onKeyDown={onKeyDown}
            onPointerMove={(event) => setPointed(placeOf(event))}
            onPointerLeave={() => setPointed(-1)}
            onPointerUp={(event) => choose(placeOf(event))}
          >
            <MapCanvas info={info} shown={shown} map={map} pointed={pointed} chosen={chosen} label={label} />
          </div>
          <div className="last-layer-side">
            <FigureCanvas
              className="last-layer-image"
              scalesWithText={false}
              label={at < 0 ? word('hint') : exampleName(language, info, shown.indices[at] as number)}
              paint={(ctx, size, theme) => {
                if (at >= 0) paintWindow(ctx, painter, imageAt(info, shown.indices[at] as number), null, size, theme);
              }}
            />
            <p aria-live="polite">
              {at < 0
                ? word('hint')
                : word('pointed', {
                    name: exampleName(language, info, shown.indices[at] as number),
                    truth: nameOf(map.truth[at] as number),
                    taken: nameOf(map.taken[at] as number),
                  })}
            </p>
            {info.classes.length <= 8 && (
              <ul>
                {info.classes.map((name, k) => (
                  <li key={name}>
                    <ClassMarker classIndex={k} classCount={Math.max(3, info.classes.length)} /> {name}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      )}
    </Figure>
  );
}

interface MapCanvasProps extends PanelProps {
  readonly shown: ShownMap;
  readonly map: ImageMap;
  readonly pointed: number;
  readonly chosen: number;
  readonly label: string;
}

const painter = new MapPainter(); // one small image for all of them: each is painted at once

/** Painted anew where the map is another one, not at every frame of the run. */
const MapCanvas = memo(function MapCanvas({ info, shown, map, pointed, chosen, label }: MapCanvasProps) {
  return (
    <FigureCanvas
      scalesWithText={false}
      label={label}
      paint={(ctx, size, theme) =>
        paintImageMap(
          ctx,
          painter,
          map,
          {
            image: shown.examples > mostImages ? null : (k) => imageAt(info, shown.indices[k] as number),
            names: info.classes,
            pointed,
            chosen,
          },
          size,
          theme,
        )
      }
    />
  );
});
