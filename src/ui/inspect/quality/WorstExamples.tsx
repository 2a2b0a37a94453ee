import { originalValue } from '../../../data/originalValue';
import type { Quality } from '../../../probes/quality';
import { useView } from '../../../state/viewStore';
import { exampleName } from '../../panels/exampleName';
import { useChosenExample } from '../../views/chosenExample';
import { useLanguage, useWords } from '../../words/useLanguage';
import '../InspectTable.css';
import { ScrollRegion } from '../../controls/ScrollRegion';
import type { PanelProps } from '../registry';
import { chooseExample } from './chooseExample';
import { classNamesOf } from './classNames';
import { answersAt, worstOf } from './decisions';

interface WorstExamplesProps extends PanelProps {
  readonly quality: Quality;
  /** Of the one output that decides; null: several do, or none. */
  readonly threshold: number | null;
}

const shown = 40;

/** Examples by their loss, the worst first; a press chooses one on the page. */
export function WorstExamples({ info, quality, threshold }: WorstExamplesProps) {
  const language = useLanguage();
  const word = useWords('quality');
  const ofPoints = useView((state) => (state.isExampleChosen ? state.example : -1));
  const ofOthers = useChosenExample(info);
  const chosen = info.form === 'points' ? ofPoints : ofOthers;
  const { from, steps, losses } = quality;
  const answers = answersAt(quality, threshold);
  const hasAnswer = steps === 1;
  const text = (value: number) =>
    info.task === 'regression' ? language.tick(originalValue(info.target, value)) : (classNamesOf(info)[value] ?? '');
  return (
    <section className="quality-part">
      <h4>{word('worst')}</h4>
      <ScrollRegion className="inspect-list" label={word('worst')}>
        <table className="inspect-table">
          <thead>
            <tr>
              <th scope="col">{word('example')}</th>
              {hasAnswer && <th scope="col">{word('truth')}</th>}
              {hasAnswer && <th scope="col">{word('answer')}</th>}
              <th scope="col">{word('loss')}</th>
            </tr>
          </thead>
          <tbody>
            {worstOf(quality, shown).map((k) => {
              const name = exampleName(language, info, from + k);
              return (
                <tr key={k} aria-current={from + k === chosen || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      aria-label={word('choose', { name })}
                      aria-pressed={from + k === chosen}
                      onClick={() => chooseExample(info, from + k)}
                    >
                      {language.count(from + k < info.trainCount ? from + k + 1 : from + k - info.trainCount + 1)}
                    </button>
                  </th>
                  {hasAnswer && <td>{text(info.t[from + k] as number)}</td>}
                  {hasAnswer && <td>{text(answers[k] as number)}</td>}
                  <td>{language.loss(losses[k] as number)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
