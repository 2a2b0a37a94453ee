import { connectJobs } from '../src/state/jobs';
import { JobRunner } from '../src/worker/jobRunner';

/** A pool in this thread; `open` is how many of its jobs have begun and not ended. @param budgetMs 0: every stop of a job is a slice */
export function countedPool(size: number, budgetMs = 0) {
  const state = { open: 0, most: 0, begun: 0 };
  const connect = () => {
    const runner = new JobRunner(null);
    let isBusy = false;
    const settle = (by: boolean) => {
      if (by !== isBusy) state.open += by ? 1 : -1;
      isBusy = by;
      state.most = Math.max(state.most, state.open);
    };
    return {
      startJob: (request: Parameters<JobRunner['startJob']>[0]) => {
        settle(true);
        state.begun++;
        return runner.startJob(request);
      },
      continueJob: async () => {
        await new Promise((resolve) => setTimeout(resolve));
        const answer = runner.continueJob({ budgetMs });
        if (answer.kind !== 'underWay') settle(false);
        return answer;
      },
      endJob: () => settle(false),
      stop: () => settle(false),
    };
  };
  return { state, end: connectJobs(connect, size, false) };
}
