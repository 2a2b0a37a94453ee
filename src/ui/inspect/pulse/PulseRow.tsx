import type { LayerPulse } from '../../../probes/pulse/pulseProbe';
import { type Decades, paintPulseCurves, paintPulseNorm, paintPulseRibbon, pulseMargin, type Ribbon } from '../../../render/paintPulse';
import type { LayerInfo } from '../../../run/runInfo';
import { useRunner } from '../../../state/runnerContext';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { currentTheme } from '../../theme';
import { useWords } from '../../words/useLanguage';
import { flatWordOf, isTooFlat } from './flatWord';

/** What a row shows. */
export interface PulseRowData {
  readonly layer: LayerPulse;
  readonly info: LayerInfo;
  /** Its gradient norm at step 0; not a number while it is not known. */
  readonly start: number;
  readonly ratio: number;
}

/** Ends of the axes that all rows share. */
export interface PulseAxes {
  readonly gradient: Decades;
  readonly ratio: Decades;
  /** The last epoch, and where the run stands. */
  readonly end: number;
  readonly now: number;
}

const usualRatio = 1e-3;

interface PulseRowProps {
  readonly row: PulseRowData;
  /** The rows above and below. */
  readonly neighbours: readonly [PulseRowData | undefined, PulseRowData | undefined];
  readonly ribbon: Ribbon;
  readonly axes: PulseAxes;
  readonly isPointed: boolean;
  readonly onPoint: () => void;
}

export function PulseRow({ row, neighbours: [above, below], ribbon, axes, isPointed, onPoint }: PulseRowProps) {
  const word = useWords('pulse');
  const { layer, info, start, ratio } = row;
  const { activation, flat, still, quantiles, column } = layer;
  const three = (of: (row: PulseRowData) => number) => [above ? of(above) : Number.NaN, of(row), below ? of(below) : Number.NaN] as const;
  const flatWord = flatWordOf(activation);
  const count = still.reduce((sum, state) => sum + (state > 0 ? 1 : 0), 0);
  const stillWord = flatWord === 'flat.atZero' ? 'dead' : 'stuck';
  const norms = three(({ layer: { gradientNorm } }) => gradientNorm);
  const ghost = Number.isNaN(start) ? null : three((other) => other.start);
  const ratios = three((other) => other.ratio);
  return (
    <div className="pulse-row" data-pointed={isPointed || undefined} onPointerEnter={onPoint} onPointerDown={onPoint}>
      <div className="pulse-name">
        {word('layer', { layer: column })}
        <small>{word('units', { units: info.units, kind: info.kind, activation })}</small>
      </div>
      <FigureCanvas
        className="pulse-curves"
        label={word('curvesLabel', { layer: column, share: flat, word: word(flatWord) })}
        paint={(ctx, size, theme) => paintPulseCurves(ctx, layer, size, theme)}
      />
      <div className="pulse-words">
        {flatWord === 'flat.linear' ? (
          <small>{word(flatWord)}</small>
        ) : (
          <>
            <span data-bold={isTooFlat(activation, flat) || undefined}>{word('share', { share: flat })}</span>{' '}
            <small>{word(flatWord)}</small>
            {count > 0 && (
              <small data-bold title={word(`${stillWord}Title`)}>
                {word(stillWord, { count, of: still.length })}
              </small>
            )}
          </>
        )}
      </div>
      <FigureCanvas
        className="pulse-gradient"
        label={word('normLabel', { layer: column, norm: layer.gradientNorm, start })}
        paint={(ctx, size, theme) => paintPulseNorm(ctx, { values: norms, ghost, mark: null }, axes.gradient, size, theme)}
      />
      <FigureCanvas
        className="pulse-ratio"
        label={word('ratioLabel', { layer: column, ratio })}
        paint={(ctx, size, theme) => paintPulseNorm(ctx, { values: ratios, ghost: null, mark: usualRatio }, axes.ratio, size, theme)}
      />
      <Scrubber end={axes.end}>
        <FigureCanvas
          label={word('ribbonLabel', {
            layer: column,
            low: quantiles[0] ?? Number.NaN,
            median: quantiles[2] ?? Number.NaN,
            high: quantiles[4] ?? Number.NaN,
          })}
          paint={(ctx, size, theme) => paintPulseRibbon(ctx, ribbon, { ...axes, ...layer }, size, theme)}
        />
      </Scrubber>
    </div>
  );
}

/** Drags the run through its epochs. */
function Scrubber({ end, children }: { readonly end: number; readonly children: React.ReactNode }) {
  const word = useWords('pulse');
  const {
    seekEpoch,
    stores: { run },
  } = useRunner();
  const seek = (event: React.PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const margin = pulseMargin * currentTheme().textScale;
    const share = (event.clientX - left - margin) / Math.max(1, width - 2 * margin);
    seekEpoch(Math.max(0, Math.min(run.getState().lastEpoch, Math.round(share * end))));
  };
  return (
    <div
      className="pulse-ribbon"
      title={word('ribbonsTitle')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event);
      }}
    >
      {children}
    </div>
  );
}
