import { useEffect, useRef } from 'react';
import { setUnits, useExperiment } from '../../../state/experimentStore';
import { useRunner } from '../../../state/runnerContext';
import { type Pieces, placesIn } from './pieces';

/**
 * Adds a unit with its place at x and no height: the sum stays as it is until the unit is raised. A network of another width is another run: its
 * weights are those of the old one, typed once it stands, as a part of the step that added the unit.
 */
export function useAddUnit(): (all: Pieces, x: number) => void {
  const { stores, setParameterValue } = useRunner();
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  return (all, x) => {
    stop.current();
    const units = all.pieces.length + 1;
    setUnits(0, units);
    const { hidden } = useExperiment.getState().experiment;
    if (hidden[0]?.units !== units) return; // there may be no more
    stop.current = stores.run.subscribe(({ info, standing }) => {
      const isLeft = useExperiment.getState().experiment.hidden !== hidden;
      const isThere = standing === 'shown' && info?.layers[1]?.units === units;
      if (!isLeft && !isThere) return;
      stop.current();
      if (isLeft || !info) return;
      const type = (index: number, value: number) => setParameterValue(index, value, true);
      for (const { unit, weight, bias, height } of [...all.pieces, { unit: units - 1, weight: 1, bias: -x, height: 0 }]) {
        const at = placesIn(info, unit);
        type(at.weight, weight);
        type(at.bias, bias);
        type(at.height, height);
      }
      type(placesIn(info, 0).constant, all.constant);
    });
  };
}
