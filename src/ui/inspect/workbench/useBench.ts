import { useEffect, useMemo, useRef, useState } from 'react';
import type { RunInfo } from '../../../run/runInfo';
import { useFrames, useRunner } from '../../../state/runnerContext';
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

/** The run has what the hand let go of by then. */
const settleMs = 160;

/** @returns null until the first weights have come */
export function useBench(given: RunInfo): Bench | null {
  const info = useShownRun() ?? given;
  const { setParameterValues } = useRunner();
  const frames = useFrames();
  useFrame();
  const [held, setHeld] = useState<UnitPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const unit = useMemo(() => oneUnitOf(info), [info]);
  const parameters = frames.current()?.parameters;
  if (parameters?.length !== unit.inputs.length + 1) return null;
  return {
    info,
    unit,
    place: held?.length === parameters.length ? held : placeOf(unit, parameters),
    put: (place) => setParameterValues(parametersAt(unit, place)),
    drag: (place) => {
      if (!place.every(Number.isFinite)) return;
      clearTimeout(timer.current);
      setHeld(place);
      setParameterValues(parametersAt(unit, place), true);
    },
    release: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setHeld(null), settleMs);
    },
  };
}
