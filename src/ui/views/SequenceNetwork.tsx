import { type PointerEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { answerRows, layoutSequence, paintSequence } from '../../render/sequenceNetwork';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { useChosenTrace } from './chosenExample';
import { LayerHead } from './LayerHead';
import './SequenceNetwork.css';
import { useLanguage, useWords } from '../words/useLanguage';
import { LayerRing } from './LayerRing';
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

function Unrolled({ info, room, scroller, bare }: UnrolledProps) {
  const { fixed, number, probability } = useLanguage();
  const word = useWords('sequences');
  const [hoveredStep, setHoveredStep] = useState<number | null>(null);
  const readTrace = useChosenTrace(info);
  const frames = useFrames();
  const isNarrow = room.width < narrow;
  const labelWidth = bare ? 88 : isNarrow ? 128 : 168;
  const layout = useMemo(() => layoutSequence(info, room, labelWidth), [info, room, labelWidth]);
  const ref = useCanvas(
    (ctx, _size, theme) => {
      const trace = readTrace();
      if (!trace || trace.index < 0 || trace.perLayer.length !== info.layers.length) return;
      ctx.translate(-(scroller.current?.scrollLeft ?? 0), -(scroller.current?.scrollTop ?? 0));
      paintSequence(ctx, layout, info, trace, { hoveredStep, numbers: { fixed, number, probability } }, theme);
    },
    { live: true, ready: frames.hasCurrent, scroller },
  );
  const stepUnder = (event: PointerEvent<HTMLElement>) => {
    const t = Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left - layout.left) / layout.stepWidth);
    return t >= 0 && t < layout.steps ? t : null;
  };
  return (
    <div
      className="graph"
      style={{ width: layout.width, height: layout.height }}
      onPointerMove={(event) => setHoveredStep(stepUnder(event))}
      onPointerLeave={() => setHoveredStep(null)}
    >
      <div className="graph-window" style={room}>
        <canvas ref={ref} role="img" aria-label={word('unrolled.picture', { steps: layout.steps })} />
      </div>
      <LayerRing
        boxesOf={(column) =>
          layout.bands
            .filter(({ layer }) => layer === column)
            .map(({ y, rows, rowHeight }) => ({ x: layout.left, y, width: layout.steps * layout.stepWidth, height: rows * rowHeight }))
        }
      />
      {layout.bands.map((band) => {
        const isHidden = band.part !== 'input' && band.part !== 'answer';
        return (
          <div key={`${band.layer} ${band.part}`} className="band-head" style={{ top: band.y, width: labelWidth - (isNarrow ? 16 : 24) }}>
            {isHidden && band.part !== 'c' && !bare && <LayerHead index={band.layer - 1} />}
            {band.part === 'answer' ? (
              answerRows(info).map((row) => <span key={row}>{word(`answer.${row}`)}</span>)
            ) : (
              <span className="muted">
                {isHidden && !bare && !isNarrow
                  ? word('unrolled.band', {
                      label: word(`unrolled.${band.part}`),
                      parameters: band.part === 'c' ? null : (info.layers[band.layer]?.parameterCount ?? 0),
                    })
                  : word(`unrolled.${band.part}`)}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
