import { useEffect, useMemo, useRef, useState } from 'react';
import type { RunInfo } from '../../../run/runInfo';
import { useFrames, useRunner } from '../../../state/runnerContext';
import { useRun } from '../../../state/runStore';
import { useFrame } from '../../views/useFrame';
import { useShownRun } from '../../views/useShownRun';
import { type OneUnit, oneUnitOf, parametersAt, placeOf, type UnitPlace } from './oneUnit';

/** The unit of the run on show, and the ways to move it. */
export interface Bench {
  readonly info: RunInfo;
  readonly unit: OneUnit;
  /** Where it is; in the hand, where the hand has it. */
  readonly place: UnitPlace;
  /** By itself one step of undo. */
  readonly put: (place: UnitPlace) => void;
  /** Part of one movement of the hand, or of the keys; in the hand until it is let go of. */
  readonly drag: (place: UnitPlace) => void;
  readonly release: () => void;
}

/** A run that stands has by then what the hand let go of, or never will; one that trains has gone on from there. */
const settleMs = { standing: 1500, training: 160 };
/** Weights in single precision. */
const nearly = 1e-6;

const isAt = (place: UnitPlace, other: UnitPlace) =>
  place.every((value, i) => Math.abs(value - (other[i] as number)) <= nearly * Math.max(1, Math.abs(value)));

/** @returns null until the first weights have come */
export function useBench(given: RunInfo): Bench | null {
  const info = useShownRun() ?? given;
  const { setParameterValues } = useRunner();
  const frames = useFrames();
  useFrame();
  const isPlaying = useRun((state) => state.isPlaying);
  const [held, setHeld] = useState<UnitPlace | null>(null);
  const [isLetGo, setLetGo] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const unit = useMemo(() => oneUnitOf(info), [info]);
  const parameters = frames.current()?.parameters;
  const ofRun = parameters?.length === unit.inputs.length + 1 ? placeOf(unit, parameters) : null;
  const hasArrived = isLetGo && held !== null && ofRun !== null && isAt(held, ofRun);
  useEffect(() => {
    if (hasArrived) setHeld(null);
  }, [hasArrived]);
  if (!ofRun) return null;
  return {
    info,
    unit,
    place: held?.length === ofRun.length ? held : ofRun,
    put: (place) => setParameterValues(parametersAt(unit, place)),
    drag: (place) => {
      if (!place.every(Number.isFinite)) return;
      clearTimeout(timer.current);
      setLetGo(false);
      setHeld(place);
      setParameterValues(parametersAt(unit, place), true);
    },
    release: () => {
      clearTimeout(timer.current);
      setLetGo(true);
      timer.current = setTimeout(() => setHeld(null), isPlaying ? settleMs.training : settleMs.standing);
    },
  };
}
