import type { BackpropAnswer } from '../../../probes/backprop/backpropAnswer';
import { weightPlace } from '../../../probes/backprop/paths';
import { updateTerms } from '../../../probes/backprop/updateTerms';
import { paintBars, paintUpdateLine } from '../../../render/updateLine';
import type { RunInfo } from '../../../run/runInfo';
import { useExperiment } from '../../../state/experimentStore';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { parameterName } from '../parameterName';
import { Num } from './Flashing';
import { weightText } from './symbols';
import type { ShownBackprop } from './useBackprop';

interface UpdateProps {
  readonly info: RunInfo;
  readonly shown: ShownBackprop;
  readonly answer: BackpropAnswer;
}

/** The chosen weight before and after the update, with the optimizer's own terms; the loss before and after; the gradient at each example of the batch. */
export function UpdateColumn({ info, shown, answer }: UpdateProps) {
  const word = useWords('backprop');
  const inspectWord = useWords('inspect');
  const { compact, loss: lossText, number, tick } = useLanguage();
  const optimizer = useExperiment(({ experiment }) => experiment.optimizer);
  const { ask, isDone } = shown;
  const place = weightPlace(answer.nodes, ask.parameter);
  const column = place ? (answer.nodes[place.node]?.column ?? 1) : 1;
  const name = place ? weightText(place, column) : 'w';
  const { update, batch } = answer;
  const isBatch = ask.of === 'batch';
  const before = answer.parameters[ask.parameter] ?? Number.NaN;
  const gradient = (isBatch ? batch.mean : answer.gradient)[ask.parameter] ?? Number.NaN;
  const isKnown = isDone('update');
  const after = update?.after[ask.parameter] ?? Number.NaN;
  const [lossBefore, lossAfter] = [isBatch ? batch.loss : answer.loss, update?.lossAfter ?? Number.NaN];
  const largest = Math.max(lossBefore, lossAfter);
  const terms = update && isKnown ? updateTerms(optimizer, update) : [];
  const isPlain = terms.length === 1 && update?.seenGradient === gradient;
  const mean = batch.mean[ask.parameter] ?? Number.NaN;
  return (
    <section className="update" aria-label={word('update')}>
      <div>
        <strong>{word('update')}</strong>{' '}
        <span className="muted">
          {name} ← {name} {optimizer.id === 'sgd' ? `− η ∂L/∂${name}` : '+ Δw'}
        </span>
      </div>
      {!place && <p className="muted">w: {parameterName(info, ask.parameter, inspectWord)}</p>}
      {!update ? (
        <p className="muted">{word('noRule')}</p>
      ) : !isKnown ? (
        <p className="muted">{word('notYet')}</p>
      ) : isPlain ? (
        <p>
          {compact(before, 4)} − {number(update.learningRate)} · {gradient < 0 ? `(${compact(gradient, 4)})` : compact(gradient, 4)} ={' '}
          <strong>
            <Num value={after} text={compact(after, 4)} />
          </strong>
        </p>
      ) : (
        <table className="terms">
          <tbody>
            {update.seenGradient !== gradient && <Term symbol="g" formula={word('seen')} value={update.seenGradient} />}
            {terms.map((term) => (
              <Term key={term.symbol} {...term} />
            ))}
            <Term symbol={name} formula={`${compact(before, 4)} →`} value={after} />
          </tbody>
        </table>
      )}
      {update && (
        <>
          <FigureCanvas
            className="line"
            label={isKnown ? word('line', { name, before, after }) : `${name} = ${compact(before, 4)}`}
            paint={(ctx, size, theme) => paintUpdateLine(ctx, before, isKnown ? after : null, tick, size, theme)}
          />
          <p className="muted">{word(isBatch ? 'lossOfBatch' : 'lossOf', { count: info.parameterCount })}</p>
          {(
            [
              ['before', lossBefore, isDone('loss')],
              ['after', lossAfter, isKnown],
            ] as const
          ).map(([when, value, isShown]) => (
            <div key={when} className="loss-row">
              <span>{word(when)}</span>
              <span className="bar">
                <span style={{ width: isShown && largest > 0 ? `${(100 * value) / largest}%` : 0 }} />
              </span>
              <Num value={0} text={lossText(value)} isKnown={isShown} />
            </div>
          ))}
        </>
      )}
      {batch.indices.length > 0 && isDone('update') && (
        <>
          <p className="muted">{word('batch', { name, count: batch.indices.length })}</p>
          <div className="bars-row">
            <FigureCanvas
              className="bars"
              label={word('batch', { name, count: batch.indices.length })}
              paint={(ctx, size, theme) => paintBars(ctx, batch.gradients, batch.indices.indexOf(answer.index), size, theme)}
            />
            <span>
              <span className="muted">{word('mean')}</span>
              <br />
              <Num value={mean} text={compact(mean, 4)} />
            </span>
          </div>
        </>
      )}
    </section>
  );
}

function Term({ symbol, formula, value }: { symbol: string; formula: string; value: number }) {
  const { compact } = useLanguage();
  return (
    <tr>
      <th scope="row">{symbol}</th>
      <td className="muted">{formula}</td>
      <td>
        <Num value={value} text={compact(value, 4)} />
      </td>
    </tr>
  );
}
