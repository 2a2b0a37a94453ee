import { useEffect, useState } from 'react';
import { isRecurrent } from '../../../experiment/layerKinds';
import { mostAtOnce, type StepReading, stateSize, type ThroughTime } from '../../../probes/throughTime/throughTime';
import type { Decades } from '../../../render/logPlot';
import { type TimePast, timeDecades } from '../../../render/paintThroughTime';
import type { ComparedGroup } from '../../../state/comparedGroup';
import { textOfCourse } from '../../../state/comparedMember';
import { useRun } from '../../../state/runStore';
import { Figure } from '../../figure/Figure';
import type { Numbers } from '../../figure/numbers';
import { StepEigenvalues } from '../../inspect/throughTime/StepEigenvalues';
import { TimePicture } from '../../inspect/throughTime/TimePicture';
import { pastOf, timeNumbers } from '../../inspect/throughTime/timeReading';
import { useLook } from '../../inspect/useLook';
import { useJob } from '../../views/useJob';
import { useMediaQuery } from '../../views/useMediaQuery';
import { useLanguage, useWords } from '../../words/useLanguage';
import './ComparedTime.css';
import { RunHead } from './RunHead';
import type { RunRow } from './RunMenu';

interface ComparedTimeProps {
  readonly group: ComparedGroup;
  readonly rows: readonly RunRow[];
  readonly chosen: number;
  readonly onChoose: (run: number) => void;
}

const following = (first: Numbers, next: Numbers | null): Numbers => ({
  ...first,
  after: first.after ? following(first.after, next) : (next ?? undefined),
});

/** The gradient through time of every run: one logarithmic axis, one chosen step. */
export default function ComparedTime({ group, rows, chosen, onChoose }: ComparedTimeProps) {
  const language = useLanguage();
  const word = useWords('throughTime');
  const [readings] = useState(() => new Map<string, StepReading | null>());
  const isNarrow = useMediaQuery('(max-width: 48rem)'); // one below the other
  const shown = rows.map((row) => {
    const { info, table, experiment } = row.member;
    const answer = row.member.answer('throughTime');
    return { row, info, answer, past: info && answer ? pastOf(info, table, answer.column, experiment.clipNorm) : null };
  });
  const up = timeDecades(shown.flatMap(({ answer }) => (answer ? [answer.h, answer.start, ...(answer.c ? [answer.c] : [])] : [])));
  const numbers = () =>
    shown.reduceRight<Numbers | null>((rest, { row, info, answer, past }) => {
      if (!info || !answer || !past) return rest;
      const own = timeNumbers(info, answer, answer.step ?? readings.get(row.letter) ?? null, past, word, language);
      return following({ ...own, caption: `${row.letter} ${row.name}: ${own.caption}` }, rest);
    }, null);
  const first = shown.find(({ answer }) => answer)?.answer;
  return (
    <Figure
      name="through-time"
      title={word('compared')}
      explanation={
        first
          ? word('explanation', {
              step: first.last + 1,
              hasMemory: shown.some(({ answer }) => answer?.c != null),
              cut: null,
              isClipped: false,
            })
          : word('coming')
      }
      numbers={numbers}
    >
      <div className="compared-time" style={{ '--runs': rows.length } as React.CSSProperties}>
        {shown.map(({ row, answer, past }, run) => (
          <section
            key={row.letter}
            className="compared-run"
            aria-label={`${row.letter} ${row.name}`}
            data-chosen={run === chosen || undefined}
          >
            <RunHead group={group} row={row} run={run} isChosen={run === chosen} onChoose={onChoose} />
            <RunTime row={row} readings={readings} answer={answer} past={past} up={up} hasAxis={run === 0 || isNarrow} />
          </section>
        ))}
      </div>
    </Figure>
  );
}

interface RunTimeProps {
  readonly row: RunRow;
  /** Of wide states, by the letters of the runs: for the table. */
  readonly readings: Map<string, StepReading | null>;
  readonly answer: ThroughTime | null;
  readonly past: TimePast | null;
  readonly up: Decades;
  readonly hasAxis: boolean;
}

/** One run's; the eigenvalues of a wide state come from a job where the runs rest. */
function RunTime({ row: { member, letter }, readings, answer, past, up, hasAxis }: RunTimeProps) {
  const word = useWords('throughTime');
  const [, setLook] = useLook('compare');
  const isPlaying = useRun((state) => state.isPlaying);
  const { info, frame } = member;
  const isWide = answer !== null && answer.step === null && stateSize(answer) > mostAtOnce;
  const ask = isWide && !isPlaying ? { index: answer.index, column: answer.column, at: answer.at + 1 } : null;
  const job = useJob('stepSpectrum', ask, {
    key: `${textOfCourse(member.course)} ${frame?.epoch} ${frame?.stepInEpoch}`,
    savedRun: () => member.savedRun(),
  });
  const found = job.result?.reading ?? null;
  useEffect(() => void readings.set(letter, found), [readings, letter, found]);
  if (!info || !answer || !past) return <p className="muted">{word(info && !info.layers.some(isRecurrent) ? 'noState' : 'coming')}</p>;
  return (
    <>
      <TimePicture
        info={info}
        answer={answer}
        past={past}
        up={up}
        hasAxis={hasAxis}
        name={letter}
        onStep={(at) => setLook({ step: at + 1 })}
      />
      <StepEigenvalues info={info} answer={answer} reading={answer.step ?? found} isBeside />
    </>
  );
}
