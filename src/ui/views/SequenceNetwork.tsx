import { type PointerEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { type Band, gatesOf, layoutSequence, placeAt, type SequenceLayout } from '../../render/sequenceLayout';
import { paintSequence } from '../../render/sequenceNetwork';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { useLanguage, useWords } from '../words/useLanguage';
import { LayerHead } from './LayerHead';
import { LayerRing } from './LayerRing';
import { useNamedExample } from './useNamedExample';
import './SequenceNetwork.css';
import { inputName } from './unrolled/inputName';
import { usePinnedCell, useUnrolledExample } from './unrolled/useUnrolled';
import { useCanvas } from './useCanvas';
import { useElementSize } from './useElementSize';

/** The network unrolled over the steps of the chosen example: states as colours, answers below. `bare`: only the picture. */
export function SequenceNetwork({ info, bare = false }: { info: RunInfo; bare?: boolean }) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useElementSize(scroller);
  return (
    <div className="graph-room">
      <div className="graph-scroll" ref={scroller}>
        {room.width > 0 && <Unrolled info={info} room={room} scroller={scroller} bare={bare} />}
      </div>
    </div>
  );
}

interface UnrolledProps {
  readonly info: RunInfo;
  readonly room: { readonly width: number; readonly height: number };
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly bare: boolean;
}

/** Of the graph, in pixels: a phone's. */
const narrow = 480;
/** Room for the numbers of units between the names of bands and the first step. */
const numbersWidth = { wide: 30, narrow: 28 };
const directions: Readonly<Record<string, readonly [unit: number, step: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

const isState = ({ part }: Band) => part === 'h' || part === 'c' || part === 'output';

function Unrolled({ info, room, scroller, bare }: UnrolledProps) {
  const numbers = useLanguage();
  const word = useWords('sequences');
  const [hoveredStep, setHoveredStep] = useState<number | null>(null);
  const [pinned, pin] = usePinnedCell(info);
  const example = useUnrolledExample(info);
  useNamedExample(info);
  const frames = useFrames();
  const isNarrow = room.width < narrow;
  const labelWidth = bare ? 88 : isNarrow ? 136 : 176;
  const hasEdit = example.edits.length > 0;
  const layout = useMemo(() => layoutSequence(info, room, labelWidth, hasEdit), [info, room, labelWidth, hasEdit]);
  const rows = info.sequences?.width ?? 1;
  const edited = useMemo(() => new Set(example.edits.map(({ step, row }) => step * rows + row)), [example.edits, rows]);
  const ref = useCanvas(
    (ctx, _size, theme) => {
      const trace = example.read();
      if (!trace || trace.perLayer.length !== info.layers.length) return;
      if (!hasEdit && trace.index < 0) return;
      const original = hasEdit ? example.readOriginal() : null;
      ctx.translate(-(scroller.current?.scrollLeft ?? 0), -(scroller.current?.scrollTop ?? 0));
      paintSequence(ctx, layout, info, trace, { hoveredStep, pinned, index: example.index, original, edited, numbers }, theme);
    },
    { live: true, ready: frames.hasCurrent, scroller },
  );
  const placeUnder = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return placeAt(layout, event.clientX - box.left + layout.left, event.clientY - box.top);
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    const place = placeUnder(event);
    if (!place) return;
    const { band, row, step } = place;
    const cell = isState(band) ? { layer: band.layer, unit: row, step } : { layer: pinned?.layer ?? 0, unit: pinned?.unit ?? -1, step };
    const isSame = pinned?.layer === cell.layer && pinned.unit === cell.unit && pinned.step === cell.step;
    pin(isSame && isState(band) ? null : cell);
  };
  const firstBand = layout.bands.find(isState);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const direction = directions[event.key];
    if (!direction) {
      if (event.key !== 'Escape' || !pinned) return;
      event.stopPropagation();
      pin(null);
      return;
    }
    event.preventDefault();
    const [byUnit, byStep] = direction;
    const from = pinned && pinned.unit >= 0 ? pinned : { layer: firstBand?.layer ?? 1, unit: 0, step: pinned?.step ?? 0 };
    const units = info.layers[from.layer]?.units ?? 1;
    const by = event.shiftKey ? 10 : 1;
    const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
    pin(
      pinned && pinned.unit >= 0
        ? { ...from, unit: within(from.unit + by * byUnit, units), step: within(from.step + by * byStep, layout.steps) }
        : from,
    );
  };
  const headStyle = { width: labelWidth - (isNarrow ? numbersWidth.narrow : numbersWidth.wide) };
  return (
    <div className="graph" style={{ width: layout.width, height: layout.height }}>
      <div className="graph-window" style={room}>
        <canvas ref={ref} role="img" aria-label={word('unrolled.picture', { steps: layout.steps })} />
      </div>
      <LayerRing
        boxesOf={(column) =>
          layout.bands
            .filter(({ layer }) => layer === column)
            .map(({ y, rows: count, rowHeight }) => ({
              x: layout.left,
              y,
              width: layout.steps * layout.stepWidth,
              height: count * rowHeight,
            }))
        }
      />
      <div
        className="unrolled-surface"
        role="application"
        aria-label={word('unrolled.choose')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked with the arrow keys
        tabIndex={0}
        style={{ left: layout.left, width: layout.steps * layout.stepWidth, height: layout.height }}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setHoveredStep(placeUnder(event)?.step ?? null)}
        onPointerLeave={() => setHoveredStep(null)}
        onPointerUp={press}
      />
      {layout.bands.map((band) => (
        <div
          key={`${band.layer} ${band.part}`}
          className="band-head"
          data-part={band.part}
          style={{ ...headStyle, top: band.y, ...(isState(band) || band.part === 'gates' ? {} : { lineHeight: `${band.rowHeight}px` }) }}
        >
          <BandHead
            info={info}
            band={band}
            bare={bare}
            isNarrow={isNarrow}
            unit={pinned?.layer === band.layer && pinned.unit >= 0 ? pinned.unit : null}
            answers={layout.answers}
          />
        </div>
      ))}
    </div>
  );
}

interface BandHeadProps {
  readonly info: RunInfo;
  readonly band: Band;
  readonly bare: boolean;
  readonly isNarrow: boolean;
  /** The pinned one. */
  readonly unit: number | null;
  readonly answers: SequenceLayout['answers'];
}

/** Below this there is no room for how many parameters a layer has. */
const tall = 84;

/** What stands left of a band: the layer's controls, what its numbers are. */
function BandHead({ info, band, bare, isNarrow, unit, answers }: BandHeadProps) {
  const word = useWords('sequences');
  const { part, layer, rows, rowHeight } = band;
  const { kind = '', parameterCount = 0 } = info.layers[layer] ?? {};
  const width = info.sequences?.width ?? 1;
  if (part === 'answer') {
    const saysWrong = info.task !== 'regression' && !bare && !isNarrow;
    return answers.map((row) => (
      <span key={row} className="answer-name">
        {word(`answer.${row}`)} {row === 'predicted' && saysWrong && <u className="muted">{word('answer.wrong')}</u>}
      </span>
    ));
  }
  if (part === 'change') return <span className="muted">{word('unrolled.change')}</span>;
  if (part === 'input') {
    return Array.from({ length: rows }, (_, row) => (
      <span key={row} className="muted input-name">
        <span>
          {row === 0 && word('unrolled.input')}
          {row === 1 && width > rows && word('unrolled.inputsShown', { shown: rows, all: width })}
        </span>{' '}
        {rows > 1 && <i title={inputName(info, row)}>{inputName(info, row)}</i>}
      </span>
    ));
  }
  if (part === 'gates') {
    const whole = word('unrolled.gates', { kind, unit: unit === null ? null : unit + 1 });
    return (
      <>
        <span className="muted gate-unit" title={whole}>
          {!bare && (isNarrow && unit === null ? word('unrolled.gatesShort') : whole)}
        </span>
        <span className="gate-names">
          {gatesOf[kind]?.map(({ name }) => (
            <span key={name}>{word(`gate.${name}`)}</span>
          ))}
        </span>
      </>
    );
  }
  const hasRoom = rows * rowHeight >= tall && !bare;
  return (
    <>
      {part !== 'c' && !bare && <LayerHead index={layer - 1} />}
      <span className="muted">
        {word('unrolled.band', { label: word(`unrolled.${part}`), parameters: part === 'c' || !hasRoom ? null : parameterCount })}
      </span>
    </>
  );
}
