import { paintPassTimes } from '../../../render/paintPassTimes';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useJob } from '../../views/useJob';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';

/** What M + 1 forward passes take beside one forward and one backward, while the hidden layers widen; measured once the other jobs leave the core alone. */
export function PassTimes({ info, isDue }: PanelProps & { readonly isDue: boolean }) {
  const { count, tick } = useLanguage();
  const word = useWords('check');
  const job = useJob('passTimes', isDue ? {} : null);
  const times = job.result ?? job.partial;
  const own = times?.own ?? null;
  const shown = times && times.widened.length > 0 ? times.widened : own ? [own] : [];
  const ratios = shown.map(({ differencesMs, backpropagationMs }) => differencesMs / backpropagationMs);
  const style = {
    names: {
      differences: [word('timesDifferences'), word('timesPasses')],
      backpropagation: [word('timesForward'), word('timesBackward')],
    },
    axis: word('timesAxisOf', { widths: shown.flatMap(({ units }) => units ?? []) }),
    count,
    tick,
    ratio: (ratio: number) => word('ratio', { ratio }),
  };
  return (
    <section className="check-part">
      <h4>
        {word('times')} <span className="muted">{word('timesHere', { count: info.parameterCount })}</span>
      </h4>
      {times && shown.length > 0 ? (
        <>
          <p className="muted">
            {word('timesOf', times)}
            {own && word('timesOwn', { differences: own.differencesMs, backpropagation: own.backpropagationMs })}
          </p>
          <div className="plot">
            <FigureCanvas
              label={word('timesPicture', { least: Math.min(...ratios), most: Math.max(...ratios) })}
              paint={(ctx, size, theme) => paintPassTimes(ctx, shown, style, size, theme)}
            />
          </div>
        </>
      ) : (
        <p className="muted">{word('timesComing')}</p>
      )}
    </section>
  );
}
