import { confusionMatrix } from '../../engine/measures/classification';
import type { RunInfo } from '../../run/runInfo';
import { showTestExample } from '../../state/shownExample';
import { useWords } from '../words/useLanguage';
import { ConfusionTable } from './ConfusionTable';
import { useErrorCell } from './useErrorCell';
import { useAnswer } from './useProbe';

/** Scored test examples by true class (rows) and predicted class (columns); a press on a cell shows its images among the data. */
export function ConfusionMatrix({ info }: { info: RunInfo }) {
  const word = useWords('images');
  const predicted = useAnswer('predictions', {}) ?? new Int16Array(0);
  const [cell, chooseCell] = useErrorCell(info);
  const { classes, t, trainCount, scored } = info;
  const truth = t.subarray(trainCount, trainCount + predicted.length);
  return (
    <ConfusionTable
      classes={classes}
      counts={confusionMatrix(predicted, truth, classes.length)}
      label={word('confusion.label')}
      caption={word('confusion.caption', { images: scored.test })}
      cellText={(count, row, column) => word('confusion.cell', { count, name: classes[row] ?? '', taken: classes[column] ?? '' })}
      pressed={cell && [cell.truth, cell.taken]}
      onCell={(row, column) => {
        if (cell?.truth === row && cell.taken === column) {
          chooseCell(null);
          return;
        }
        chooseCell({ truth: row, taken: column });
        showTestExample(info, trainCount + truth.findIndex((of, k) => of === row && predicted[k] === column));
      }}
    />
  );
}
