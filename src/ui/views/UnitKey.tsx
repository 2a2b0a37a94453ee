import { levelOfUnit } from '../../render/picturePaint';
import { rangeOfMap } from '../../render/unitPictures';
import type { RunInfo } from '../../run/runInfo';
import type { UnitRef } from '../../state/viewStore';
import { useLanguage } from '../words/useLanguage';
import { Line, SignRamp } from './legendMarks';
import { useFrame } from './useFrame';
import { useLargeMap } from './useLargeUnit';

/** What the colours of a unit that fills the plane mean. */
export function UnitKey({ info, unit }: { info: RunInfo; unit: UnitRef }) {
  const { fixed, number, word } = useLanguage();
  useFrame();
  const map = useLargeMap(info, unit)();
  const { activation = '' } = info.layers[unit.layer] ?? {};
  const size = map ? map.cells * map.rows : 0;
  const [low, high] = map ? rangeOfMap(activation, map.values, map.index * size, (map.index + 1) * size) : [-1, 1];
  const digits = high >= 10 || Number.isInteger(high) ? 0 : 1;
  return (
    <>
      <span className="item">{fixed(low, digits)}</span>
      <SignRamp />
      <span className="item">{fixed(high, digits)}</span>
      <span>{word('legend.ofUnit')}</span>
      {info.axes.length > 1 && (
        <span className="item">
          <Line dash="" isInk /> {number(levelOfUnit(activation))}
        </span>
      )}
    </>
  );
}
