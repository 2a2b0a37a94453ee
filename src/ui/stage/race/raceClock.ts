import { create } from 'zustand';
import { lookOf } from '../../../experiment/looks';
import { stages } from '../../../experiment/stageLooks';
import { setLook, useExperiment } from '../../../state/experimentStore';
import { speeds } from '../../../state/pace';
import { useView } from '../../../state/viewStore';
import type { RaceLook } from './raceAsk';

/** The evaluation at which all stand while they run; null: they stand, where the link says. */
export const useRaceClock = create<{ readonly at: number | null }>(() => ({ at: null }));

const stage = stages.find(({ id }) => id === 'race') as Extract<(typeof stages)[number], { readonly id: 'race' }>;
const lookNow = (): RaceLook => lookOf(stage, useExperiment.getState().experiment.view.looks);

const place = ({ at, evaluations }: RaceLook): number => Math.min(at, evaluations);

/** Goes to an evaluation, and stands there. */
export function goTo(at: number): void {
  const { evaluations } = lookNow();
  useRaceClock.setState({ at: null });
  setLook('race', { at: Math.max(1, Math.min(evaluations, Math.round(at))) });
}

export function stepOn(): void {
  goTo((useRaceClock.getState().at ?? place(lookNow())) + 1);
}

/** Between two pictures where motion is not wanted. */
const calmMs = 250;

export function togglePlay(): void {
  const { at } = useRaceClock.getState();
  if (at !== null) {
    goTo(at);
    return;
  }
  const { evaluations } = lookNow();
  const from = place(lookNow());
  let shown = from >= evaluations ? 1 : from;
  let exact = shown;
  useRaceClock.setState({ at: shown });
  let before: number | null = null;
  let paintedAt = Number.NEGATIVE_INFINITY;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const move = (now: number) => {
    if (useRaceClock.getState().at !== shown) return; // somebody has gone elsewhere
    const { epochsPerSecond: perSecond } = speeds[useView.getState().speed] ?? speeds[0];
    exact = Math.min(evaluations, Number.isFinite(perSecond) ? exact + ((now - (before ?? now)) / 1000) * perSecond : evaluations);
    before = now;
    if (exact >= evaluations) {
      goTo(evaluations);
      return;
    }
    if (Math.floor(exact) > shown && (!isCalm || now - paintedAt >= calmMs)) {
      shown = Math.floor(exact);
      paintedAt = now;
      useRaceClock.setState({ at: shown });
    }
    requestAnimationFrame(move);
  };
  requestAnimationFrame(move);
}

/** Where all stand. */
export function useAt(look: RaceLook): number {
  const at = useRaceClock((state) => state.at);
  return at ?? place(look);
}
