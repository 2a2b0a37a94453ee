import type { SweepPlan } from '../../../experiment/sweep/plan';
import type { SweptRun } from '../../../jobs/sweepRun';
import { letterOf } from '../../../render/runMarks';
import type { SweepDot, SweepLine } from '../../../render/sweepChart';
import { type SweepResult, sweepQueue } from '../../../state/sweep';
import { Figure } from '../../figure/Figure';
import type { Numbers } from '../../figure/numbers';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import { openRun } from '../openRun';
import { readyMade } from './readyMade';
import { SweepChart } from './SweepChart';
import { SweepPicture } from './SweepPicture';
import { isLogarithmic } from './sweepAsk';
import { bestValue, cellsOf, judgedBy, lossOf, medianRun, pictured, spreadOf } from './sweepResults';
import { TreatmentTable } from './TreatmentTable';
import { useSweepNames } from './useSweepNames';

/** What the last sweep has come to, as far as it is. */
export function SweepBoard({ isOther }: { readonly isOther: boolean }) {
  const word = useWords('sweep');
  const {
    of: { plan },
    results,
  } = sweepQueue.use();
  const refused = results.filter((result): result is Extract<SweepResult, { readonly kind: 'refused' }> => result?.kind === 'refused');
  const reason = useSaid(refused[0] ? [refused[0].sentence] : [])?.[0];
  const diverged = results.filter((result) => result?.kind === 'trained' && result.run.status.kind === 'diverged').length;
  if (!plan) return <p className="muted sweep-empty">{word('empty')}</p>;
  return (
    <>
      {(isOther || reason || diverged > 0) && (
        <p className="muted">
          {[
            ...(isOther ? [word('others')] : []),
            ...(reason ? [word('refused', { count: refused.length, reason })] : []),
            ...(diverged > 0 ? [word('diverged', { count: diverged })] : []),
          ].join(' ')}
        </p>
      )}
      <Results plan={plan} />
    </>
  );
}

function Results({ plan }: { readonly plan: SweepPlan }) {
  const word = useWords('sweep');
  const { loss, number, tick } = useLanguage();
  const {
    of: { runs },
    results,
  } = sweepQueue.use();
  const [look] = useLook('sweep');
  const { nameOf, textOf, fullOf, saidOf, atOf } = useSweepNames(plan.experiment);
  const cells = cellsOf(plan, runs, results);
  const { axis, values, second } = plan;
  const isTreated = axis.kind === 'treatment';
  const trained = results.flatMap((result) => (result?.kind === 'trained' ? [result.run] : []));
  const judged = judgedBy(trained);
  const hasTest = judged === 'test';

  const numbers = (): Numbers => ({
    caption: word('table'),
    columns: [
      { name: nameOf(axis), text: number },
      ...(second ? [{ name: nameOf(second.axis) }] : []),
      { name: word('seed') },
      { name: word('epoch'), text: number },
      { name: word('trainLoss'), text: loss },
      { name: word('testLoss'), text: loss },
      { name: word('trainMetric') },
      { name: word('testMetric') },
    ],
    rows: runs.flatMap(({ value, other, experiment }, k) => {
      const result = results[k];
      if (result?.kind !== 'trained') return [];
      const { epoch, trainLoss, testLoss, trainMetric, testMetric, status } = result.run;
      const bad = status.kind === 'diverged' ? Number.POSITIVE_INFINITY : null;
      return [
        [
          axis.kind === 'number' ? Number(values[value]) : fullOf(axis, values[value] ?? ''),
          ...(second ? [fullOf(second.axis, second.values[other] ?? '')] : []),
          experiment.seeds.init,
          epoch,
          bad ?? trainLoss,
          bad ?? testLoss,
          trainMetric,
          testMetric,
        ],
      ];
    }),
  });

  const first = cells.map((row) => row[0]);
  const spreads = first.map((cell) => (cell ? spreadOf(cell, judged) : null));
  const sweepsLoss = axis.id === 'loss' || second?.axis.id === 'loss';
  const best = second || sweepsLoss ? -1 : bestValue(spreads);
  const shownValues = second || isTreated ? [] : pictured(values.length, best);
  const lines: readonly SweepLine[] = second
    ? second.values.map((value, index) => ({
        name: textOf(second.axis, value),
        kind: 'lettered',
        index,
        values: cells.map((row) => (row[index] ? spreadOf(row[index], judged) : null)),
      }))
    : [
        { name: word('train'), kind: 'train', index: 0, values: first.map((cell) => (cell ? spreadOf(cell, 'train') : null)) },
        ...(hasTest ? [{ name: word('test'), kind: 'test' as const, index: 1, values: spreads }] : []),
      ];
  const asNumbers = values.map(Number);
  const isLog = isLogarithmic(axis, asNumbers);
  const order = axis.kind === 'number' ? asNumbers.map((value) => (isLog ? Math.log(value) : value)) : values.map((_, k) => k);
  const style = {
    places: order,
    labels: values.map((value) => textOf(axis, value)),
    lossName: word(second ? `${judged}Loss` : 'loss'),
    axisName: isLog ? word('log') : '',
    joins: axis.kind === 'number',
    best,
    bestText:
      best < 0 ? '' : word('least', { value: atOf(axis, values[best] ?? ''), loss: spreads[best]?.median ?? Number.NaN, of: judged }),
    pictured: shownValues,
    tick,
  };
  /** The run of a dot, with its seed. */
  const runAt = ({ line, value, result }: SweepDot) => {
    const cell = cells[value]?.[second ? line : 0];
    if (!cell) return null;
    // a line has the results that have come, in the order of the seeds
    const known = cell.runs.flatMap((run, k) => (run && !Number.isNaN(lossOf(run, judged)) ? [k] : []));
    const k = result < 0 ? medianRun(cell) : (known[result] ?? -1);
    const [run, planned] = [cell.runs[k], cell.experiments[k]];
    return run && planned ? { run, experiment: planned.experiment } : null;
  };
  const textOfDot = (dot: SweepDot) => {
    const found = runAt(dot);
    if (!found) return null;
    const value = [saidOf(axis, values[dot.value] ?? ''), ...(second ? [textOf(second.axis, second.values[dot.line] ?? '')] : [])].join(
      ', ',
    );
    return word('readRun', { value, seed: found.experiment.seeds.init, loss: lossOf(found.run, judged) });
  };
  const isPicked = isTreated && readyMade.some(({ sweep }) => sweep.includes(`sweep.values=${look.values}&`));
  const explanation = isTreated
    ? word('explanationTreated')
    : word(sweepsLoss ? 'explanationLoss' : second ? 'explanationTwo' : 'explanation');
  return (
    <Figure
      name="sweep"
      title={word('figure')}
      explanation={isPicked ? `${explanation} ${word('picked')}` : explanation}
      numbers={() => (trained.length > 0 ? numbers() : null)}
    >
      {isTreated ? (
        <TreatmentTable plan={plan} cells={first.flatMap((cell) => cell ?? [])} />
      ) : (
        <div className="sweep-board" data-pictures={shownValues.length > 0 || undefined}>
          <SweepChart
            lines={lines}
            style={style}
            label={word('chart', { setting: nameOf(axis) })}
            textOf={textOfDot}
            onOpen={(dot) => {
              const found = runAt(dot);
              if (found) openRun(found.experiment);
            }}
          />
          {second && (
            <ul className="sweep-letters">
              {second.values.map((value, index) => (
                <li key={value}>
                  <b>{letterOf(index)}</b> {textOf(second.axis, value)}
                </li>
              ))}
            </ul>
          )}
          {shownValues.length > 0 && (
            <div className="sweep-pictures" style={{ '--count': shownValues.length } as React.CSSProperties}>
              {shownValues.map((value) => {
                const cell = first[value];
                const at = cell ? medianRun(cell) : -1;
                const run: SweptRun | null = cell?.runs[at] ?? null;
                const planned = cell?.experiments[at];
                return (
                  <SweepPicture
                    key={value}
                    name={saidOf(axis, values[value] ?? '')}
                    run={run}
                    experiment={planned?.experiment ?? null}
                    isBest={value === best}
                  />
                );
              })}
            </div>
          )}
        </div>
      )}
    </Figure>
  );
}
