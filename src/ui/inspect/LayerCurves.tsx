import { type LayerHistory, paintLayerCurves } from '../../render/layerCurves';
import { useFrames, useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { EpochReader } from '../views/EpochReader';
import { useCanvas } from '../views/useCanvas';
import { useLanguage, useWords } from '../words/useLanguage';
import './LayerCurves.css';
import { layerSeries, shortLayerName, valuesAt } from './layerSeries';
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
  /** Epoch that is read, in whichever picture, or null. */
  readonly read: number | null;
  readonly onRead: (epoch: number | null) => void;
}

/** A series with a column a layer as curves over the epochs, and in words. Whoever shows it renders anew as frames come. */
export function LayerCurves({ info, series, name, meaning, mark, pointed, read, onRead }: LayerCurvesProps) {
  const { count, tick, word: pageWord } = useLanguage();
  const word = useWords('inspect');
  const { run } = useRunner().stores;
  const history = layerSeries({ info, series: useFrames().series() }, series);
  const { names, summary, textAt } = useCurveWords({ info, name, history });
  const axes = { epoch: (epoch: number) => pageWord('loss.axis', { epoch }), count, tick };
  const ref = useCanvas(
    (ctx, size, theme) => paintLayerCurves(ctx, history, { names, mark, present: run.getState().epoch, read, pointed }, axes, size, theme),
    { scalesWithText: true },
  );
  return (
    <figure className="layer-curves">
      <figcaption className="muted" title={meaning}>
        {name}
      </figcaption>
      <div className="plot">
        <canvas ref={ref} role="img" aria-label={summary} />
        <EpochReader
          label={word('curves.reader', { name })}
          length={history.length}
          read={read}
          text={textAt(read ?? history.length - 1)}
          onRead={onRead}
        />
      </div>
    </figure>
  );
}

interface CurveWordsSource extends Pick<LayerCurvesProps, 'info' | 'name'> {
  readonly history: LayerHistory;
}

/** The curves in words: where they are smallest and largest now, and every layer at one epoch. */
function useCurveWords({ info, name, history }: CurveWordsSource) {
  const language = useLanguage();
  const word = useWords('inspect');
  const present = useRun((state) => state.epoch);
  const names = history.layers.map(({ layer }) => shortLayerName(info, layer, word, language));
  const at = (epoch: number) =>
    valuesAt(history, epoch)
      .map((value, l) => ({ value, layer: names[l] ?? '' }))
      .filter(({ value }) => Number.isFinite(value))
      .toSorted((a, b) => a.value - b.value);
  const textAt = (epoch: number) => {
    const values = valuesAt(history, epoch).map((value, l) => ({ value, layer: names[l] ?? '' }));
    return at(epoch).length === 0 ? word('curves.notYet', { name }) : word('curves.at', { epoch, values });
  };
  const [smallest, largest] = [at(present)[0], at(present).at(-1)];
  const summary =
    smallest && largest ? word('curves.summary', { name, epoch: present, smallest, largest }) : word('curves.notYet', { name });
  return { names, summary, textAt };
}
