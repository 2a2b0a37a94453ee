import type { JobName } from '../../jobs/registry';
import { useRun } from '../../state/runStore';
import { fixed } from '../format';
import type { ShownJob } from '../views/useJob';
import { useSaid } from '../words/useSaid';

const words = {
  done: (what: string) => `${what} computed`,
  waiting: 'waiting for a free core',
  progress: (what: string, done: number, of: number) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')} ${what}`,
  left: (seconds: number) => `, ${fixed(seconds, 1)} s left`,
  cancel: 'Cancel',
  again: (epoch: number) => `Compute at epoch ${epoch.toLocaleString('en')}`,
};

interface JobLineProps {
  readonly job: ShownJob<JobName>;
  /** What is counted: "losses". */
  readonly what: string;
  /** Step of the run at which the shown result was computed; null: there is none. */
  readonly step: number | null;
}

/** How far a job has come, and a way to give it up; once it is over, a way to do it where the run stands now. */
export function JobLine({ job, what, step }: JobLineProps) {
  const problem = useSaid(job.problem ? [job.problem] : [])?.[0];
  const present = useRun((state) => state.step);
  const epoch = useRun((state) => state.epoch);
  if (job.isUnderWay) {
    return (
      <span className="job-line">
        <progress aria-label={words.done(what)} value={job.done} max={job.of} />
        <span className="muted">
          {job.done > 0 ? words.progress(what, job.done, job.of) : words.waiting}
          {job.secondsLeft !== null && words.left(job.secondsLeft)}
        </span>
        <button type="button" className="edge" onClick={job.cancel}>
          {words.cancel}
        </button>
      </span>
    );
  }
  return (
    <span className="job-line">
      {problem && <span role="alert">{problem}</span>}
      {(job.result === null || step !== present) && (
        <button type="button" className="edge" onClick={job.again}>
          {words.again(epoch)}
        </button>
      )}
    </span>
  );
}
