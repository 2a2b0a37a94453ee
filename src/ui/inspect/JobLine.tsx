import type { JobName } from '../../jobs/registry';
import { useCalmRun } from '../views/useCalmRun';
import type { ShownJob } from '../views/useJob';
import { useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import './JobLine.css';

interface JobLineProps {
  readonly job: ShownJob<JobName>;
  /** What is counted. */
  readonly what: 'losses' | 'derivatives' | 'epochs' | 'steps' | 'places';
  /** Step of the run at which the shown result was computed; null: there is none. */
  readonly step: number | null;
}

/** How far a job has come, and a way to give it up; once it is over, a way to do it where the run stands now. */
export function JobLine({ job, what, step }: JobLineProps) {
  const problem = useSaid(job.problem ? [job.problem] : [])?.[0];
  const word = useWords('inspect');
  const { step: present, epoch } = useCalmRun();
  if (job.isUnderWay) {
    const counted = job.done > 0 ? word(`job.progress.${what}`, { done: job.done, of: job.of }) : word('job.waiting');
    const progress = counted + (job.secondsLeft === null ? '' : word('job.left', { seconds: job.secondsLeft }));
    return (
      <span className="job-line">
        <progress aria-label={word(`job.done.${what}`)} value={job.done} max={job.of} />
        <span className="muted" title={progress}>
          {progress}
        </span>
        <button type="button" className="edge" onClick={job.cancel}>
          {word('job.cancel')}
        </button>
      </span>
    );
  }
  return (
    <span className="job-line">
      {problem && <span role="alert">{problem}</span>}
      {(job.result === null || step !== present) && (
        <button type="button" className="edge" onClick={job.again}>
          {word('job.again', { epoch })}
        </button>
      )}
    </span>
  );
}
