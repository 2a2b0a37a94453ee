import { accuracy, averageScores, type ClassScores, classScores, confusionMatrix } from '../../../engine/measures/classification';
import type { Quality } from '../../../probes/quality';
import { ConfusionTable } from '../../views/ConfusionTable';
import { useLanguage, useWords } from '../../words/useLanguage';
import '../InspectTable.css';
import { ScrollRegion } from '../../controls/ScrollRegion';
import type { PanelProps } from '../registry';
import { chooseExample } from './chooseExample';
import { classNamesOf } from './classNames';
import type { Decisions } from './decisions';

interface ClassificationProps extends PanelProps {
  readonly quality: Quality;
  readonly decisions: Decisions;
}

/** More have no room side by side. */
export const mostClasses = 12;

/** Who is taken for what; a press on a cell chooses one of its examples. */
export function Confusion({ info, quality, decisions }: ClassificationProps) {
  const word = useWords('quality');
  const { truth, predicted, rows } = decisions;
  const classes = classNamesOf(info);
  const counts = confusionMatrix(predicted, truth, classes.length);
  return (
    <section className="quality-part">
      <h4>
        {word('confusion')} <span className="muted">{word('accuracy', { share: accuracy(counts, classes.length) })}</span>
      </h4>
      {classes.length > mostClasses ? (
        <p className="muted">{word('manyClasses', { classes: classes.length })}</p>
      ) : (
        <ConfusionTable
          classes={classes}
          counts={counts}
          label={word('confusion')}
          caption={word('confusionCaption')}
          cellText={(count, row, column) => word('confusionCell', { count, name: classes[row] ?? '', taken: classes[column] ?? '' })}
          onCell={(row, column) => {
            const place = truth.findIndex((of, k) => of === row && predicted[k] === column);
            if (place >= 0) chooseExample(info, quality.from + Math.floor((rows[place] as number) / quality.steps));
          }}
        />
      )}
    </section>
  );
}

/** Precision, recall and F₁ of every class, and their plain means. */
export function ScoresByClass({ info, decisions }: Omit<ClassificationProps, 'quality'>) {
  const { probability, count } = useLanguage();
  const word = useWords('quality');
  const classes = classNamesOf(info);
  const scores = classScores(confusionMatrix(decisions.predicted, decisions.truth, classes.length), classes.length);
  const mean = averageScores(scores, 'macro');
  const row = (name: string, of: Omit<ClassScores, 'support'>, support: number) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{probability(of.precision)}</td>
      <td>{probability(of.recall)}</td>
      <td>{probability(of.f1)}</td>
      <td>{count(support)}</td>
    </tr>
  );
  return (
    <section className="quality-part">
      <h4>{word('scores')}</h4>
      <ScrollRegion className="inspect-list" label={word('scores')}>
        <table className="inspect-table">
          <thead>
            <tr>
              {(['class', 'precision', 'recall', 'f1', 'support'] as const).map((name) => (
                <th key={name} scope="col">
                  {word(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{scores.map((score, k) => row(classes[k] ?? '', score, score.support))}</tbody>
          <tfoot>{row(word('mean'), mean, decisions.truth.length)}</tfoot>
        </table>
      </ScrollRegion>
    </section>
  );
}
