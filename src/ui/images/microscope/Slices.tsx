import { useMemo, useRef } from 'react';
import { MapPainter } from '../../../render/paintMaps';
import { paintSlice } from '../../../render/paintSlice';
import type { RunInfo } from '../../../run/runInfo';
import { useRun } from '../../../state/runStore';
import { Select } from '../../controls/Select';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useLayerNames } from './layerNames';
import { printedSum } from './printedParts';
import { ShownSlices } from './shownSlices';
import { reachOf } from './strongestPlace';
import type { Microscope, Seen } from './useMicroscope';

/** One slice for each map before: window and filter as small squares, with what they give. */
export function Slices({ info, microscope, seen }: { readonly info: RunInfo; readonly microscope: Microscope; readonly seen: Seen }) {
  const word = useWords('microscope');
  const { fixed } = useLanguage();
  const names = useLayerNames(info);
  const { aim, reading, source } = seen;
  const count = reading.slices.length;
  const printed = printedSum(reading.slices, aim.slice, reading.bias?.value ?? 0, reading.z);
  const unit = 10 ** printed.digits;
  const text = (units: number) => `${units > 0 ? '+' : ''}${fixed(units / unit, printed.digits)}`;
  const isPlaying = useRun((state) => state.isPlaying);
  const shown = useRef(new ShownSlices()).current.at(
    reading.slices.map(({ sum }) => sum),
    aim.slice,
    `${seen.trace.index} ${aim.layer} ${aim.map} ${aim.row} ${aim.column}`,
    isPlaying,
  );
  const others = reading.slices.flatMap((_, i) => (shown.includes(i) ? [] : [i]));
  const rest = others.reduce((sum, i) => sum + (printed.slices[i] ?? 0), 0);
  const isFirst = aim.layer === 1;
  const isColour = isFirst && count === 3;
  const choose = (slice: number) => microscope.setLook({ slice: slice + 1 });
  return (
    <section className="slices" aria-label={word('slices', { count })}>
      <p>
        {word('slices', { count })}{' '}
        <span className="muted">
          {isColour
            ? word('slicesAreColours')
            : count === 1 && !isFirst
              ? word('slicesAreOne')
              : word('slicesAre', { count, of: names(aim.layer - 1) })}
        </span>
      </p>
      <div className="slice-list">
        {shown.map((slice) => {
          const sum = text(printed.slices[slice] ?? 0);
          return (
            <div key={slice} className="slice" data-chosen={slice === aim.slice || undefined}>
              <SlicePicture
                microscope={microscope}
                seen={seen}
                slice={slice}
                isFirst={isFirst}
                label={word('sliceSum', { slice: slice + 1, sum })}
                centre={info.images?.centre[slice] ?? 0}
                side={source.sliding.kernel}
              />
              <span>{sum}</span>
              <button
                type="button"
                aria-pressed={slice === aim.slice}
                aria-label={`${word('sliceSum', { slice: slice + 1, sum })}${isColour ? `, ${word('channel', { channel: slice })}` : ''}`}
                onClick={() => choose(slice)}
              />
            </div>
          );
        })}
        {others.length > 0 && (
          <Select
            label={word('moreSlices')}
            value=""
            options={[
              { value: '', label: word('more', { count: others.length, sum: text(rest) }) },
              ...others.map((slice) => ({
                value: String(slice),
                label: word('sliceSum', { slice: slice + 1, sum: text(printed.slices[slice] ?? 0) }),
              })),
            ]}
            onChange={(value) => value !== '' && choose(Number(value))}
          />
        )}
      </div>
    </section>
  );
}

interface SlicePictureProps {
  readonly microscope: Microscope;
  readonly seen: Seen;
  readonly slice: number;
  readonly isFirst: boolean;
  readonly centre: number;
  readonly side: number;
  readonly label: string;
}

function SlicePicture({ seen, slice, isFirst, centre, side, label }: SlicePictureProps) {
  const painter = useRef(new MapPainter()).current;
  const { reading } = seen;
  const reaches = useMemo(
    () => ({
      values: reachOf(reading.slices.flatMap(({ values }) => [...values])),
      weights: reachOf(reading.slices.flatMap(({ weights }) => [...weights])),
    }),
    [reading],
  );
  const own = reading.slices[slice];
  return (
    <FigureCanvas
      label={label}
      paint={(ctx, _size, theme) =>
        own && paintSlice(ctx, painter, { ...own, side, isPadding: reading.isPadding, ink: isFirst ? centre : null, reaches }, theme)
      }
    />
  );
}
