import { unitsOf } from '../data/road/roadUnits';
import type { TrainingLoop } from './trainingLoop';

/** A network at its present weights as a driver: a grey picture from 0 to 255, answered with a bend in 1/m. Passes are its own. */
export function pilotOf({ network, data, objective }: TrainingLoop): (picture: Uint8Array) => number {
  const pass = network.createPass({ capacity: 1, mode: 'eval', backward: false, keepsPreActivations: false });
  const centre = data.centre[0] ?? 0;
  return (picture) => {
    for (let i = 0; i < picture.length; i++) pass.x[i] = picture[i] / 255 - centre;
    pass.forward(1);
    objective.predict(pass.y, 1);
    return pass.y[0] / unitsOf;
  };
}
