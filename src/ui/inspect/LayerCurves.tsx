import { type LayerHistory, paintLayerCurves } from '../../render/layerCurves';
import { useFrames, useRunner } from '../../state/runnerContext';
import { FigureCanvas } from '../figure/FigureCanvas';
import { EpochReader } from '../views/EpochReader';
import type { Paint } from '../views/useCanvas';
import { useLanguage, useWords } from '../words/useLanguage';
import './LayerCurves.css';
import { finestSeries, momentOf, shortLayerName } from './finestSeries';
import { valuesAt } from './layerSeries';
import type { PanelProps } from './registry';

interface LayerCurvesProps extends PanelProps {
  /** A series with a column a layer. */
  readonly series: string;
  readonly name: string;
  /** One line that explains it. */
  readonly meaning: string;
  /** A value worth knowing, dotted. */
  readonly mark: number | null;
  /** Place of the layer that is pointed at. */
  readonly pointed: number | null;
  /** Row of the run's present place, −1 where it has none. */
  readonly present: number;
  /** Row that is read, in whichever picture, or null. */
  readonly read: number | null;
  readonly onRead: (row: number | null) => void;
}

/** A series with a column a layer as curves over epochs or steps, and in words. Whoever shows it renders anew as frames come. */
export function LayerCurves({ info, series, name, meaning, mark, pointed, present, read, onRead }: LayerCurvesProps) {
  const { count, tick } = useLanguage();
  const word = useWords('inspect');
  const { run } = useRunner().stores;
  const history = finestSeries(info, useFrames(), series);
  const { unit } = momentOf(history, 0);
  const { names, summary, textAt } = useCurveWords({ info, name, history, present });
  const axes = { end: (at: number) => word('curves.end', { unit, at }), count, tick };
  const paint: Paint = (ctx, size, theme) => {
    const places = { present: run.getState()[unit], read: read === null ? null : momentOf(history, read).at };
    paintLayerCurves(ctx, history, { names, mark, pointed, ...places }, axes, size, theme);
  };
  return (
    <figure className="layer-curves">
      <figcaption className="muted" title={meaning}>
        {name}
      </figcaption>
      <div className="plot">
        <FigureCanvas paint={paint} label={summary} />
        <EpochReader
          label={word('curves.reader', { name, unit })}
          length={history.length}
          steps={history.steps}
          read={read}
          text={textAt(read ?? history.length - 1)}
          onRead={onRead}
        />
      </div>
    </figure>
  );
}

interface CurveWordsSource extends Pick<LayerCurvesProps, 'info' | 'name' | 'present'> {
  readonly history: LayerHistory;
}

/** The curves in words: where they are smallest and largest now, and every layer in one row. */
function useCurveWords({ info, name, history, present }: CurveWordsSource) {
  const language = useLanguage();
  const word = useWords('inspect');
  const names = history.layers.map(({ layer }) => shortLayerName(info, layer, word, language));
  const at = (row: number) =>
    valuesAt(history, row)
      .map((value, l) => ({ value, layer: names[l] ?? '' }))
      .filter(({ value }) => Number.isFinite(value))
      .toSorted((a, b) => a.value - b.value);
  const notYet = word('curves.notYet', { name, unit: momentOf(history, 0).unit });
  const textAt = (row: number) => {
    const values = valuesAt(history, row).map((value, l) => ({ value, layer: names[l] ?? '' }));
    return at(row).length === 0 ? notYet : word('curves.at', { moment: momentOf(history, row), values });
  };
  const [smallest, largest] = [at(present)[0], at(present).at(-1)];
  const moment = momentOf(history, present);
  const summary = smallest && largest ? word('curves.summary', { name, moment, smallest, largest }) : notYet;
  return { names, summary, textAt };
}
