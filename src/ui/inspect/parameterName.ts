import { parameterPlace } from '../../render/parameterPlace';
import type { RunInfo } from '../../run/runInfo';
import { subscript } from '../panels/readUnit';
import type { InspectWord } from './inspectWord';

/** Name of a parameter by its place in the flat parameters: w₂₁ is the weight into unit 2 from unit 1 of the layer before; a dense layer's only. */
export function parameterName({ layers }: RunInfo, index: number, word: InspectWord): string {
  let from = 0;
  for (const [l, layer] of layers.entries()) {
    const end = from + layer.parameterCount;
    if (index < end) {
      const placed = (name: string) =>
        l === layers.length - 1 ? word('parameter.inOutput', { name }) : word('parameter.inLayer', { layer: l, name });
      const place = parameterPlace(layers, index);
      if (place?.input === null) return placed(`b${subscript(place.unit + 1)}`);
      if (place) {
        const [unit, input] = [place.unit + 1, place.input + 1];
        const between = unit > 9 || input > 9 ? ',' : '';
        return placed(`w${subscript(unit)}${between}${subscript(input)}`);
      }
      return placed(word('parameter.numbered', { index: index - from + 1 }));
    }
    from = end;
  }
  return word('parameter.numbered', { index: index + 1 });
}
