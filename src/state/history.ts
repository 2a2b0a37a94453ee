import type { Experiment, ViewSettings } from '../experiment/experiment';
import { sameValue } from '../experiment/sameValue';
import type { SettingName } from '../experiment/settings';
import type { StageId } from '../experiment/stages';
import { viewNames } from '../experiment/viewSettings';
import type { RunInfo } from '../run/runInfo';
import { sameRun } from './sameRun';

/** What a person did, as it is told of when it can be undone; what else it says follows from the experiments before and after. */
export type Act =
  /** `names`: those that were set, the one that was meant first; none: whatever is otherwise. */
  | { readonly kind: 'settings'; readonly names: readonly SettingName[] }
  /** A link was opened in the page that stands. */
  | { readonly kind: 'link' }
  /** `index` into the flat parameters of a network of these layers. */
  | ({ readonly kind: 'weight'; readonly index: number; readonly from: number; readonly to: number } & Pick<
      RunInfo,
      'layers' | 'featureNames' | 'axes'
    >)
  /** All weights were put to another place. */
  | { readonly kind: 'weights' }
  /** Something else was put in the place of network and output; the run goes on. */
  | { readonly kind: 'stage'; readonly stage: StageId | 'none' }
  /** A column that spans no side of the picture stands somewhere else; `label` null: all go back to their means. */
  | { readonly kind: 'held'; readonly label: string | null; readonly from: string; readonly to: string }
  /** It is asked what another unit of a network that reads images wants; both count from 1. */
  | { readonly kind: 'wanted'; readonly layer: number; readonly unit: number }
  /** A number or a symbol of a sequence is read otherwise; or all are as the example says again. */
  | { readonly kind: 'input'; readonly step: number; readonly from: string; readonly to: string }
  | { readonly kind: 'inputs' }
  /** Other runs stand side by side, or another one of them is the page's. */
  | { readonly kind: 'runs'; readonly what: 'pin' | 'fan' | 'branch' | 'drop' | 'open' }
  /** The same start again. */
  | { readonly kind: 'reset' };

/** Where a person was: the experiment, and its run as it stood, which whoever trains it keeps by this very object. */
export interface Place {
  readonly experiment: Experiment;
}

/** Something that was done, with the place that undoing it (in the future: doing it again) leads to. */
export interface Step {
  readonly act: Act;
  readonly before: Experiment;
  readonly after: Experiment;
  readonly place: Place;
}

/** What was done, in order, and what of it was undone. */
export interface History {
  readonly experiment: Experiment;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Where undo or redo led to last: its run is to be as it stood. */
  readonly wanted: Place | null;
}

/** The step that opened a link, where it was the last thing that was done; null where the page began with it; undefined where something else was done since, or nothing is known. */
export function linkOpened({ past, future }: Partial<History>): Step | null | undefined {
  const last = past && !future?.length ? (past.at(-1) ?? null) : undefined;
  return last && last.act.kind !== 'link' ? undefined : last;
}

/** Whether it may leave every setting as it was. */
const besideSettings: readonly Act['kind'][] = ['stage', 'runs', 'held', 'wanted', 'input', 'inputs'];
const isOfShowing = ({ kind }: Act) => besideSettings.includes(kind);

const mostSteps = 100;

/**
 * The history after something was done.
 * @param after what the experiment is now
 * @param goesOn whether it is more of what was done last: a slider that is still being dragged
 */
export function afterAct({ experiment, past, future, wanted }: History, act: Act, after: Experiment, goesOn: boolean): History {
  const last = past.at(-1);
  if (goesOn && last && last.act.kind === act.kind) {
    const merged =
      (act.kind === 'weight' && last.act.kind === 'weight') || (act.kind === 'held' && last.act.kind === 'held')
        ? ({ ...act, from: last.act.from } as Act)
        : last.act;
    return { experiment: after, past: [...past.slice(0, -1), { ...last, act: merged, after }], future: [], wanted };
  }
  if ((act.kind === 'settings' || isOfShowing(act)) && sameValue(experiment, after)) return { experiment, past, future, wanted }; // nothing was changed
  const step: Step = { act, before: experiment, after, place: { experiment } };
  return { experiment: after, past: [...past.slice(-mostSteps + 1), step], future: [], wanted };
}

/** The view that belongs to an experiment that comes back: what the step had changed is as it was, the rest stays as it is now. */
function viewAt({ before, after }: Step, now: ViewSettings, then: ViewSettings): ViewSettings {
  const changed = viewNames.filter((name) => !sameValue(before.view[name], after.view[name]));
  return changed.length === 0 ? now : { ...now, ...Object.fromEntries(changed.map((name) => [name, then[name]])) };
}

/** What only concerns the showing leaves the run where it is. */
const goneTo = (step: Step, { experiment, wanted }: History): Pick<History, 'experiment' | 'wanted'> => ({
  experiment: { ...step.place.experiment, view: viewAt(step, experiment.view, step.place.experiment.view) },
  wanted: isOfShowing(step.act) && sameRun(step.before, step.after) ? wanted : step.place,
});

/** Back to before the last step; where there is none, nothing. */
export function undone(history: History): Partial<History> {
  const { experiment, past, future } = history;
  const step = past.at(-1);
  if (!step) return {};
  return { ...goneTo(step, history), past: past.slice(0, -1), future: [{ ...step, place: { experiment } }, ...future] };
}

/** To where the step undone last was undone. */
export function redone(history: History): Partial<History> {
  const { experiment, past, future } = history;
  const [step] = future;
  if (!step) return {};
  return { ...goneTo(step, history), past: [...past, { ...step, place: { experiment } }], future: future.slice(1) };
}
