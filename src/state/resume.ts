import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import { encodeExperiment } from '../experiment/link';
import { sameStart } from '../experiment/sameStart';
import type { SeriesTable } from '../run/seriesTable';
import type { Frame, StartRequest } from '../worker/protocol';
import { beginWith, useExperiment } from './experimentStore';
import { rememberTab, setWantsResume, type tabBefore, wantsResume } from './tabStore';

/** A run as it is kept outside of the page. */
export interface Resumable {
  /** Whole: what is too long for a link too. */
  readonly experiment: Experiment;
  readonly saved: NonNullable<StartRequest['saved']>;
}

/** The first rows of a table that a run goes on writing. */
export interface StandingRows {
  readonly table: SeriesTable;
  readonly length: number;
}

/** A run that is to be kept outside of the page. */
export interface StandingRun {
  readonly experiment: Experiment;
  readonly bytes: Uint8Array;
  readonly series: StandingRows;
  readonly steps: StandingRows;
}

/** What a runner begins with, and where it keeps its run. */
export interface Resume {
  /** The run that this tab showed before; null where there is none. */
  readonly before: Resumable | null;
  /** @param isFresh the run is where its link begins it: it is kept only in place of another */
  keep(run: StandingRun, isFresh: boolean): void;
}

/** Whether the link of a run brings it back as it is. */
export const isFresh = ({ dataset }: Experiment, { step, lastEpoch, changedByHand }: Frame): boolean =>
  step === 0 && lastEpoch === 0 && !changedByHand && !entryOf(datasets, dataset.id).own;

/** A longer run would keep the disk busy. */
const mostBytes = 64 * 2 ** 20;

// it comes when there is something to be kept, or to be found
const runs = () => import('./keptRuns');

let ownId: string | null = null;

/** Keeps the run of this tab. A disk that is full, or forbidden, is none of the reader's concern. */
function keeper(id: string): Resume['keep'] {
  let hasKept = false;
  return (run, isFresh) => {
    if ((isFresh && !hasKept) || !wantsResume() || run.bytes.length > mostBytes) return;
    hasKept = true;
    void runs()
      .then(({ keepNewest }) => keepNewest(id, run))
      .catch(() => {});
  };
}

/**
 * Finds the run that this tab showed before it was reloaded or died, if it was of the experiment in the address, and makes a place for the next.
 * A tab that was duplicated finds the other's run, and keeps its own from then on. Slides begin as their author wrote them: null.
 * @param tab what the tab knew when the page began; @param hash its address then, without the sign
 */
export async function openResume(tab: ReturnType<typeof tabBefore>, hash: string): Promise<Resume | null> {
  const { view } = useExperiment.getState().experiment;
  const id = crypto.randomUUID?.() ?? String(Math.random());
  if (view.embed || !rememberTab(id)) return null;
  ownId = id;
  const isSame = tab !== null && wantsResume() && tab.link === hash;
  const kept = isSame
    ? await runs()
        .then(({ keptRun }) => keptRun(tab.id))
        .catch(() => null)
    : null;
  return { before: kept && fitting(kept, hash), keep: keeper(id) };
}

/** The run, if the experiment on show is its own or goes on from it. What the address has no room for is opened. */
function fitting(kept: Resumable, hash: string): Resumable | null {
  const { experiment } = useExperiment.getState();
  const whole = { ...kept.experiment, view: experiment.view };
  if (encodeExperiment(whole) === hash || encodeExperiment(whole) === encodeExperiment(experiment)) {
    beginWith(whole, []);
    return { ...kept, experiment: whole };
  }
  return sameStart(kept.experiment, experiment) ? kept : null;
}

export function chooseResume(isWanted: boolean): void {
  setWantsResume(isWanted);
  const id = ownId;
  if (!isWanted && id)
    void runs()
      .then(({ forgetRun }) => forgetRun(id))
      .catch(() => {});
}
