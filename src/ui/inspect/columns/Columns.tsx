import { useMemo, useRef, useState } from 'react';
import { featureLabel } from '../../../data/features';
import { mapCellAt, paintCorrelations } from '../../../render/correlationMap';
import { cellAt, paintScatterMatrix } from '../../../render/scatterMatrix';
import { setView } from '../../../state/experimentStore';
import { Figure } from '../../figure/Figure';
import { FigureCanvas } from '../../figure/FigureCanvas';
import type { Numbers } from '../../figure/numbers';
import { useDrawnSize } from '../../figure/useDrawnSize';
import { useShownRun } from '../../views/useShownRun';
import { useLanguage, useWords } from '../../words/useLanguage';
import { ReadSurface } from '../ReadSurface';
import type { PanelProps } from '../registry';
import './Columns.css';
import { columnRelations, matrixColumns } from './columnRelations';

type Pair = readonly [number, number];

const mostColumns = 5;
const directions: Readonly<Record<string, Pair>> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/** The columns of a table against each other: how they go together, and how they lie. Two of them are chosen for the picture. */
export default function Columns({ info: given }: PanelProps) {
  const info = useShownRun() ?? given;
  const { fixed } = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('columns');
  const [pointed, setPointed] = useState<Pair | null>(null);
  const relations = useMemo(() => columnRelations(info), [info]);
  const shown = useMemo(() => matrixColumns(info, relations, mostColumns), [info, relations]);
  const names = [
    ...info.axes.map(({ name }) => featureLabel(name, info.axes)),
    ...(relations.hasTarget ? [info.target?.label ?? word('class')] : []),
  ];
  const count = names.length;
  const rOf = ([row, column]: Pair) => relations.correlations[row * count + column] as number;
  const text = (value: number) => (Number.isNaN(value) ? '' : fixed(value));
  const isPair = ([row, column]: Pair) => row !== column && row < info.axes.length && column < info.axes.length;
  const [across, up] = [info.pictureAxes[0] ?? 0, info.pictureAxes[1] ?? 1];
  const chosen = pointed ?? [up, across];
  const draw = ([row, column]: Pair) => {
    const [acrossName, upName] = [info.axes[column]?.name, info.axes[row]?.name];
    if (isPair([row, column]) && acrossName && upName) setView({ axes: [acrossName, upName] });
  };
  const numbers = (): Numbers => ({
    caption: word('table'),
    columns: [{ name: word('column') }, ...names.map((name) => ({ name, text }))],
    rows: names.map((name, row) => [name, ...names.map((_, column) => rOf([row, column]))]),
  });
  const position = (pair: Pair | null): Pair | null => {
    const [row, column] = pair ? [shown.indexOf(pair[0]), shown.indexOf(pair[1])] : [-1, -1];
    return row >= 0 && column >= 0 ? [row, column] : null;
  };
  return (
    <Figure name="columns" title={title('panel.columns')} explanation={word('explanation')} numbers={numbers}>
      <div className="columns">
        <Matrix
          label={word('mapPicture', { count: info.axes.length })}
          read={word('read')}
          count={count}
          at={mapCellAt}
          pointed={chosen}
          onPoint={setPointed}
          onPress={draw}
          paint={(ctx, size, theme) => paintCorrelations(ctx, relations.correlations, { names, chosen, text }, size, theme)}
        />
        <p className="columns-read" role="status">
          {word('correlation', { first: names[chosen[0]] ?? '', second: names[chosen[1]] ?? '', r: rOf(chosen) })}{' '}
          <span className="muted">{pointed && isPair(pointed) ? word('press') : ''}</span>
        </p>
        <Matrix
          label={word('matrixPicture', { names: shown.map((column) => names[column] ?? '') })}
          read={word('readMatrix')}
          count={shown.length}
          at={cellAt}
          pointed={position(chosen) ?? [0, 0]}
          onPoint={(pair) => setPointed(pair && [shown[pair[0]] as number, shown[pair[1]] as number])}
          onPress={([row, column]) => draw([shown[row] as number, shown[column] as number])}
          paint={(ctx, size, theme) =>
            paintScatterMatrix(
              ctx,
              info,
              shown,
              {
                names: shown.map((column) => names[column] ?? ''),
                chosen: position(chosen),
                correlation(row, column) {
                  const value = rOf([shown[row] as number, shown[column] as number]);
                  return { value, text: text(value) };
                },
              },
              size,
              theme,
            )
          }
        />
      </div>
    </Figure>
  );
}

interface MatrixProps {
  readonly label: string;
  readonly read: string;
  readonly count: number;
  readonly at: typeof mapCellAt;
  readonly pointed: Pair;
  readonly onPoint: (pair: Pair | null) => void;
  readonly onPress: (pair: Pair) => void;
  readonly paint: Parameters<typeof FigureCanvas>[0]['paint'];
}

/** A square of cells that a pointer reads and presses; the arrow keys go from cell to cell, and Enter presses. */
function Matrix({ label, read, count, at, pointed, onPoint, onPress, paint }: MatrixProps) {
  const box = useRef<HTMLDivElement>(null);
  const { drawn, textScale } = useDrawnSize(box);
  const pairAt = ({ x, y }: { readonly x: number; readonly y: number }) => at(x / textScale, y / textScale, count, drawn);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') onPress(pointed);
    const direction = directions[event.key];
    if (direction)
      onPoint([0, 1].map((side) => Math.max(0, Math.min(count - 1, pointed[side as 0 | 1] + direction[side as 0 | 1]))) as unknown as Pair);
    if (direction || event.key === 'Enter') event.preventDefault();
  };
  return (
    <div className="plot" ref={box}>
      <FigureCanvas label={label} paint={paint} />
      <ReadSurface
        label={read}
        keys={{ onKeyDown, onBlur: () => onPoint(null) }}
        onRead={(place) => onPoint(pairAt(place))}
        onLeave={() => onPoint(null)}
        onPress={(place) => {
          const pair = pairAt(place);
          if (pair) onPress(pair);
        }}
      />
    </div>
  );
}
