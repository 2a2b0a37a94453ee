import type { SweepPlan } from '../../../experiment/sweep/plan';
import { readTreatment } from '../../../experiment/sweep/treatments';
import { median } from '../../../render/median';
import { paintStrip } from '../../../render/resultStrip';
import { linearTicks, logTicks } from '../../../render/valueTicks';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { SweepPicture } from './SweepPicture';
import { bestValue, type Cell, judgedBy, medianInterval, medianRun, spreadOf, winsOver } from './sweepResults';

interface TreatmentTableProps {
  readonly plan: SweepPlan;
  readonly cells: readonly Cell[];
}

/** Ways against overfitting under each other, on one axis of test losses. */
export function TreatmentTable({ plan: { values }, cells }: TreatmentTableProps) {
  const word = useWords('sweep');
  const { loss, share, r2, tick } = useLanguage();
  const judged = judgedBy(cells.flatMap(({ runs }) => runs));
  const spreads = cells.map((cell) => spreadOf(cell, judged));
  const all = spreads.flatMap((spread) => spread?.each.filter(Number.isFinite) ?? []);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const fitted = all.length === 0 ? null : low > 0 ? logTicks(low, high) : linearTicks(low, high);
  const ends = [fitted?.low ?? 0, fitted?.high ?? 1] as const;
  const none = values.findIndex((value) => readTreatment(value)?.kind === 'none');
  const mark = spreads[none]?.median ?? Number.NaN;
  const best = bestValue(spreads);
  const isAccuracy = cells.some(({ runs }) => runs.some((run) => run?.metricName === 'accuracy'));
  const share01 = (value: number) => {
    const of = ends[0] > 0 ? Math.log : (x: number) => x;
    return (of(value) - of(ends[0])) / (of(ends[1]) - of(ends[0]));
  };
  return (
    <div className="sweep-ways">
      <table>
        <thead>
          <tr>
            <th scope="col">{word('regulariser')}</th>
            <th scope="col" className="wide">
              {word(`${judged}Loss`)}
            </th>
            <th scope="col">{word('median')}</th>
            <th scope="col">{word(isAccuracy ? 'testMetricShort' : 'testR2Short')}</th>
            <th scope="col">{word('better')}</th>
            <th scope="col">{word('medianRun')}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value, k) => {
            const cell = cells[k];
            const treatment = readTreatment(value);
            const spread = spreads[k] ?? null;
            if (!cell || !treatment) return null;
            const name = word(`way.${treatment.kind}`);
            const metric = median(cell.runs.flatMap((run) => (run ? [run.testMetric] : [])));
            const rival = cells[none];
            const wins = rival && k !== none ? winsOver(cell, rival) : null;
            const at = medianRun(cell);
            return (
              <tr key={value}>
                <th scope="row">
                  {k === best ? <b>{name}</b> : name}
                  <span className="muted">
                    {treatment.kind === 'none' || treatment.kind === 'batchNorm'
                      ? word(`strength.${treatment.kind}`)
                      : word(`strength.${treatment.kind}`, treatment)}
                  </span>
                </th>
                <td className="wide">
                  {spread && (
                    <FigureCanvas
                      paint={(ctx, size, theme) => paintStrip(ctx, spread, medianInterval(spread.each), { ends, mark }, size, theme)}
                      label={word('strip', { name })}
                      scalesWithText={false}
                    />
                  )}
                </td>
                <td>{spread && (k === best ? <b>{loss(spread.median)}</b> : loss(spread.median))}</td>
                <td>{spread && (isAccuracy ? share(metric) : r2(metric))}</td>
                <td>{wins && wins.of > 0 ? word('betterIn', wins) : '–'}</td>
                <td>
                  <SweepPicture
                    name={name}
                    run={cell.runs[at] ?? null}
                    experiment={cell.experiments[at]?.experiment ?? null}
                    isBest={k === best}
                    isBare
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
        {fitted && (
          <tfoot>
            <tr>
              <td />
              <td className="wide muted">
                {fitted.ticks.map((value) => (
                  <span key={value} style={{ left: `${100 * share01(value)}%` }}>
                    {tick(value)}
                  </span>
                ))}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
