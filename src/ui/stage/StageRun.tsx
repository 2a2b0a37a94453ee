import type { ReactNode } from 'react';
import { RunnerContext, useRunner } from '../../state/runnerContext';
import { useStageRunner } from '../../state/stageRunner';

/** What moves a run moves those of the stage while there is one with runs of its own. */
export function StageRun({ children }: { readonly children: ReactNode }) {
  const page = useRunner();
  return <RunnerContext value={useStageRunner((state) => state.runner) ?? page}>{children}</RunnerContext>;
}
