import { useEffect, useState } from 'react';
import { decadesOf } from '../../../render/paintPulse';
import { pointAtLayer } from '../../../state/pointedLayer';
import { useFrames, useRunner } from '../../../state/runnerContext';
import { Figure } from '../../figure/Figure';
import { useCalmRun } from '../../views/useCalmRun';
import { useAnswer } from '../../views/useProbe';
import { useLanguage, useWords } from '../../words/useLanguage';
import { JobLine } from '../JobLine';
import type { PanelProps } from '../registry';
import '../InspectTable.css';
import { NormTable } from './NormTable';
import { PulseFoot, PulseHeads } from './PulseAxes';
import { PulseRow } from './PulseRow';
import { pulseNumbers } from './pulseNumbers';
import { ratioAt } from './pulseRatios';
import { ShowSelect } from './ShowSelect';
import { SkipTable } from './SkipTable';
import { usePulsePast } from './usePulsePast';

const usualGradients = { from: -4, to: 0 };
const usualRatios = { from: -5, to: -1 };
/** A job that is over at once says nothing. */
const longJobSeconds = 1;

/** A row a layer: where its sums lie and whether f is flat there, how strong its gradient is, how far it moves, and its sums in the course of the run. */
export function LayersPulse({ info }: PanelProps) {
  const language = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('pulse');
  const { seekEpoch } = useRunner();
  const frames = useFrames();
  const pulse = useAnswer('pulse', {});
  const { samples, job } = usePulsePast(info);
  const { epoch, lastEpoch } = useCalmRun();
  const [pointed, setPointed] = useState<number | null>(null);
  const layers = pulse?.layers ?? [];
  const column = pointed === null ? null : (layers[pointed]?.column ?? null);
  useEffect(() => {
    pointAtLayer(column);
    return () => pointAtLayer(null);
  }, [column]);
  const start = samples[0]?.at === 0 ? samples[0] : null;
  const rows = layers.map((layer, l) => ({
    layer,
    info: info.layers[layer.column] as (typeof info.layers)[number],
    start: start?.gradientNorms[l] ?? Number.NaN,
    ratio: ratioAt(info, frames, layer.column, epoch),
  }));
  const axes = {
    gradient: decadesOf(
      rows.flatMap((row) => [row.layer.gradientNorm, row.start]),
      usualGradients,
    ),
    ratio: decadesOf(
      rows.map(({ ratio }) => ratio),
      usualRatios,
    ),
    end: Math.max(1, lastEpoch, epoch),
    now: epoch + (frames.current()?.stepInEpoch ?? 0) / info.stepsPerEpoch,
  };
  const kinds = rows.map(({ info: { kind } }) => kind);
  const isLate = job.isUnderWay && (job.secondsLeft ?? 0) > longJobSeconds;
  const onKeyDown = (event: React.KeyboardEvent) => {
    const far = event.shiftKey ? 10 : 1;
    const row = { ArrowUp: (pointed ?? rows.length) - 1, ArrowDown: (pointed ?? -1) + 1 }[event.key];
    const goal = { ArrowLeft: epoch - far, ArrowRight: epoch + far, Home: 0, End: lastEpoch }[event.key];
    if (row === undefined && goal === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (row !== undefined) setPointed(Math.max(0, Math.min(rows.length - 1, row)));
    if (goal !== undefined) seekEpoch(Math.max(0, Math.min(lastEpoch, goal)));
  };
  const read = pointed === null ? undefined : rows[pointed];
  return (
    <Figure
      name="pulse"
      title={title('panel.pulse')}
      explanation={
        pulse
          ? word('explanation', {
              epoch,
              examples: pulse.examples,
              of: pulse.of,
              hasMaps: kinds.includes('conv'),
              hasSteps: kinds.some((kind) => ['rnn', 'lstm', 'gru'].includes(kind)),
              hasLinear: layers.some(({ activation }) => activation === 'linear'),
            })
          : word('coming')
      }
      numbers={() => (pulse ? pulseNumbers(rows, pulse.skips, axes.now, samples, word, language) : null)}
      tools={
        <>
          <ShowSelect />
          <output className="muted pulse-read">
            {read && word('pointed', { layer: read.layer.column, norm: read.layer.gradientNorm, start: read.start, ratio: read.ratio })}
          </output>
          {(isLate || job.problem) && <JobLine job={job} what="epochs" step={null} />}
        </>
      }
    >
      {rows.length > 0 && (
        <div
          className="pulse"
          style={{ '--rows': rows.length } as React.CSSProperties}
          data-rows={rows.length > 10 ? 'many' : rows.length > 6 ? 'low' : undefined}
          role="application"
          aria-label={word('walk')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked with the arrow keys
          tabIndex={0}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setPointed(null)}
        >
          <PulseHeads hasNorm={layers.some(({ before }) => before !== null)} every={info.seriesEvery} />
          {rows.map((row, l) => (
            <PulseRow
              key={row.layer.column}
              row={row}
              neighbours={[rows[l - 1], rows[l + 1]]}
              ribbon={{ at: samples.map(({ at }) => at), quantiles: samples.map(({ quantiles }) => quantiles[l] ?? []) }}
              axes={axes}
              isPointed={l === pointed}
              onPoint={() => setPointed(l)}
            />
          ))}
          <PulseFoot axes={axes} reach={layers[0]?.reach ?? 0} />
        </div>
      )}
      <SkipTable skips={pulse?.skips ?? []} />
      <NormTable layer={(read?.layer.norm ? read : rows.find(({ layer }) => layer.norm))?.layer ?? null} />
    </Figure>
  );
}
