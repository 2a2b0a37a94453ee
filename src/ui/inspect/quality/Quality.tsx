import { useMemo } from 'react';
import { originalValue } from '../../../data/originalValue';
import type { Quality as Answer } from '../../../probes/quality';
import type { RunInfo } from '../../../run/runInfo';
import { Select } from '../../controls/Select';
import { Figure } from '../../figure/Figure';
import type { Numbers } from '../../figure/numbers';
import { exampleName } from '../../panels/exampleName';
import { hasClassWords } from '../../views/ownUnits';
import { useAnswer } from '../../views/useProbe';
import { useShownRun } from '../../views/useShownRun';
import type { Language } from '../../words/language';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import { useLook } from '../useLook';
import { Confusion, mostClasses, ScoresByClass } from './Classification';
import { answersAt, decisionsOf } from './decisions';
import { Positions } from './Positions';
import './Quality.css';
import { Regression } from './Regression';
import { Reliability } from './Reliability';
import { Roc } from './Roc';
import { WorstExamples } from './WorstExamples';

const parts = ['test', 'train'] as const;
/** Classes whose matrix and scores have room one under the other. */
const mostStacked = 3;

/** How good the answers are: who is taken for whom, how surely, at which threshold, and what goes worst. */
export default function Quality({ info: given }: PanelProps) {
  const info = useShownRun() ?? given;
  const language = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('quality');
  const [{ part, shift }, setLook] = useLook('quality');
  const hasTest = info.scored.test > 0;
  const test = part === 'test' && hasTest;
  const quality = useAnswer('quality', { test });
  const examples = test ? info.scored.test : info.scored.train;
  // the answer to the question before stays until the next one comes
  const shown = quality && quality.from === (test ? info.trainCount : 0) && quality.count === examples ? quality : null;
  const isKnown = shown?.losses.every(Number.isFinite) ?? false;
  const threshold = info.threshold === null ? null : info.threshold + shift;
  return (
    <Figure
      name="quality"
      title={title('panel.quality')}
      explanation={`${info.targets.length > 0 ? `${word('ofTarget', { target: info.target?.label ?? '', targets: info.targets.length })} ` : ''}${part === 'test' && !hasTest ? `${word('noTest')} ` : ''}${word('explanation', { test, examples })}`}
      numbers={() => (shown && isKnown ? numbersOf(info, shown, threshold, language, word) : null)}
      tools={
        <Select
          label={word('part')}
          value={test ? 'test' : 'train'}
          options={parts.map((value) => ({ value, label: word(`part.${value}`), disabled: value === 'test' && !hasTest }))}
          onChange={(value) => setLook({ part: value as (typeof parts)[number] })}
        />
      }
    >
      {!shown ? (
        <p className="muted">{word('coming')}</p>
      ) : !isKnown ? (
        <p role="status">{word('notANumber')}</p>
      ) : (
        <div className="quality">
          {info.task === 'regression' ? (
            <Regression info={info} quality={shown} />
          ) : (
            <Decided info={info} quality={shown} shift={shift} onShift={(next) => setLook({ shift: next })} />
          )}
          <WorstExamples info={info} quality={shown} threshold={threshold} />
        </div>
      )}
    </Figure>
  );
}

interface DecidedProps extends PanelProps {
  readonly quality: Answer;
  /** How far the threshold is from the usual one. */
  readonly shift: number;
  readonly onShift: (shift: number) => void;
}

function Decided({ info, quality, shift, onShift }: DecidedProps) {
  const usual = info.threshold;
  const threshold = usual === null ? null : usual + shift;
  const decisions = useMemo(() => decisionsOf(info, quality, threshold), [info, quality, threshold]);
  return (
    <>
      <div className="quality-classes" data-few={info.classes.length <= mostStacked || info.classes.length > mostClasses || undefined}>
        <Confusion info={info} quality={quality} decisions={decisions} />
        <ScoresByClass info={info} decisions={decisions} />
      </div>
      {usual !== null && threshold !== null && (
        <Roc
          decisions={decisions}
          classes={hasClassWords(info) ? info.classes : null}
          threshold={threshold}
          usual={usual}
          onThreshold={(next) => onShift(next === usual ? 0 : Number((next - usual).toPrecision(4)))}
        />
      )}
      <Reliability info={info} decisions={decisions} />
      {quality.steps > 1 && <Positions info={info} decisions={decisions} steps={quality.steps} />}
    </>
  );
}

/** A row an example, or a step of one. */
function numbersOf(
  info: RunInfo,
  quality: Answer,
  threshold: number | null,
  language: Language,
  word: ReturnType<typeof useWords<'quality'>>,
): Numbers {
  const { from, steps, losses } = quality;
  const answers = answersAt(quality, threshold);
  const isRegression = info.task === 'regression';
  const value = (of: number): string | number =>
    Number.isNaN(of) || (!isRegression && of < 0) ? '' : isRegression ? originalValue(info.target, of) : (info.classes[of] ?? '');
  return {
    caption: word('worst'),
    columns: [{ name: word('example') }, { name: word('truth') }, { name: word('answer') }, { name: word('loss') }],
    rows: Array.from(answers, (answer, row) => [
      `${exampleName(language, info, from + Math.floor(row / steps))}${steps > 1 ? `, ${word('position')} ${(row % steps) + 1}` : ''}`,
      value(info.t[from * steps + row] as number),
      value(answer),
      losses[Math.floor(row / steps)] as number,
    ]),
  };
}
