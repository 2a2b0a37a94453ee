import { useEffect, useState, useSyncExternalStore } from 'react';
import { heldPlaces } from '../../../data/heldValues';
import { differing } from '../../../experiment/comparedRuns';
import type { Experiment } from '../../../experiment/experiment';
import { isRecurrent } from '../../../experiment/layerKinds';
import { sameValue } from '../../../experiment/sameValue';
import { type Question, textOf } from '../../../probes/registry';
import type { RunInfo } from '../../../run/runInfo';
import { pageClock } from '../../../state/clock';
import { ComparedGroup } from '../../../state/comparedGroup';
import { textOfCourse } from '../../../state/comparedMember';
import { coursesOf } from '../../../state/comparing';
import { setLook, useExperiment } from '../../../state/experimentStore';
import { connectTrainer } from '../../../state/jobWorkers';
import { finestCells } from '../../../state/questions';
import { useRunner } from '../../../state/runnerContext';
import { createRunStores } from '../../../state/runStores';
import { useStageRunner } from '../../../state/stageRunner';
import { shownExample } from '../../views/chosenExample';
import { planeCells } from '../../views/usePictures';

/** A slider that is dragged makes no run at every place on the way. */
const restMs = 200;

const sameSettings = (a: Experiment, b: Experiment) => differing(a, b).length === 0;

const nothing = () => () => {};

/** The gradient through time of the first layer with a state, of the example that the page shows. */
function timeQuestion(info: RunInfo, at: number): Record<string, Question> {
  const column = info.layers.findIndex(isRecurrent);
  if (column < 0) return {};
  const ask = { index: shownExample(info, useExperiment.getState().experiment.view.example), column, at };
  return { [textOf('throughTime', ask)]: { probe: 'throughTime', ask } };
}

/** What every run is asked: its boundary, and what it takes each example for. */
function questionsOf(info: RunInfo, isCalm: boolean): Record<string, Question> {
  const { showTest, held, looks } = useExperiment.getState().experiment.view;
  if (info.form !== 'points') return looks.compare?.see === 'throughTime' ? timeQuestion(info, Number(looks.compare.step ?? 0)) : {};
  const cells = finestCells('boundary', info, planeCells(info, isCalm), isCalm);
  const questions: Question[] = [{ probe: 'boundary', ask: { cells, held: heldPlaces(info.axes, held) } }];
  if (info.task !== 'regression') questions.push({ probe: 'answers', ask: { test: showTest } });
  return Object.fromEntries(questions.map((question) => [textOf(question.probe, question.ask as never), question]));
}

/** The runs that the page's experiment names, while the stage is shown: Play, Step and time line move them. */
export function useGroup(): ComparedGroup | null {
  const page = useRunner();
  const [group, setGroup] = useState<ComparedGroup | null>(null);
  useEffect(() => {
    const { isPlaying, epoch, lastEpoch, changedByHand, info } = page.stores.run.getState();
    const stores = createRunStores(useExperiment);
    stores.run.setState({ info }); // what is laid out by it keeps its place until the runs say theirs
    const made = new ComparedGroup(connectTrainer, pageClock, stores, questionsOf, page);
    let isOver = false;
    if (isPlaying) page.togglePlay();
    let written = '';
    /** The runs whose rates were found by tries: of others that is not said. */
    let tuned = '';
    const follow = (saved: Parameters<typeof made.setRuns>[2] = null) => {
      if (isOver) return;
      const courses = coursesOf(useExperiment.getState().experiment);
      const text = courses.map(textOfCourse).join();
      if (text !== written) made.setRuns(courses, written === '' ? epoch : undefined, saved);
      written = text;
      const { looks } = useExperiment.getState().experiment.view;
      if (!looks.compare?.tuned) tuned = '';
      else if (tuned === '') tuned = text;
      else if (tuned !== text) setLook('compare', { tuned: 0 });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    // the settings alone do not make a run that was changed by hand: it is taken as it stands
    const asItStands = async () => {
      const { experiment, bytes } = await page.savedRun();
      const { frames } = page.stores;
      const rows = { series: frames.series().rows(0, lastEpoch + 1), steps: frames.steps().rows(0) };
      return { text: textOfCourse([{ experiment, since: 0 }]), from: { bytes, ...rows } };
    };
    if (changedByHand) asItStands().then(follow, () => follow());
    else follow();
    if (isPlaying) made.play(true);
    const stop = useExperiment.subscribe(({ experiment }, before) => {
      const [now, then] = [experiment.view, before.experiment.view];
      const isOtherLook = !sameValue(now.looks.compare, then.looks.compare);
      if (now.showTest !== then.showTest || isOtherLook || !sameValue(now.held, then.held)) made.lookAgain();
      if (experiment === before.experiment) return;
      clearTimeout(timer);
      const isOtherwise = experiment.view.vs.length !== before.experiment.view.vs.length || sameSettings(experiment, before.experiment);
      if (isOtherwise) follow();
      else timer = setTimeout(follow, restMs);
    });
    useStageRunner.setState({ runner: made.runner });
    setGroup(made);
    return () => {
      isOver = true;
      stop();
      clearTimeout(timer);
      useStageRunner.setState({ runner: null });
      made.stop();
    };
  }, [page]);
  useSyncExternalStore(group?.subscribe ?? nothing, () => group?.version ?? 0);
  return group;
}
