import type { InputAxis } from '../../data/dataset';
import { originalValue } from '../../data/originalValue';
import { upRange } from '../../render/picturePaint';
import type { RunInfo } from '../../run/runInfo';
import { useLanguage } from '../words/useLanguage';
import { roundedText } from './columnTexts';
import { classNamesOf, hasClassWords } from './ownUnits';
import { usePictureReading } from './pictureReading';
import { useFrame } from './useFrame';
import { useLargeMap, useLargeUnit } from './useLargeUnit';
import { useBoundary } from './usePictures';

/** Coordinates and output under the pointer, and the example there. */
export function ReadingAt({ info }: { info: RunInfo }) {
  const language = useLanguage();
  const { fixed, probability, word } = language;
  const reading = usePictureReading((state) => state.reading);
  useFrame(); // the output changes as it trains, and may come after the pointer has
  const boundary = useBoundary(info);
  const large = useLargeUnit(info);
  const readUnit = useLargeMap(info, large);
  if (!reading) return null;
  const across = info.axes[info.pictureAxes[0] ?? 0];
  const up = info.axes[info.pictureAxes[1] ?? -1];
  const [low, high] = upRange(info);
  const original = (axis: InputAxis | undefined | null, value: number) =>
    axis?.mean === undefined ? fixed(originalValue(axis, value)) : roundedText(language, axis, value);
  const names = classNamesOf(language, info);
  const named = (text: string) => (info.targets[0] ? `${info.target?.label} ${text}` : text);
  const x = across ? across.min + reading.across * (across.max - across.min) : 0;
  const unit = readUnit();
  const picture = unit ?? boundary();
  const column = Math.min((picture?.cells ?? 1) - 1, Math.floor(reading.across * (picture?.cells ?? 1)));
  const row = Math.min((picture?.rows ?? 1) - 1, Math.floor(reading.down * (picture?.rows ?? 1)));
  const cell = row * (picture?.cells ?? 1) + column;
  const value = picture?.values[cell + (unit ? unit.index * unit.cells * unit.rows : 0)] ?? Number.NaN;
  const winner = picture && 'winners' in picture ? picture.winners?.[cell] : undefined;
  const { example } = reading;
  const isTrain = example < info.trainCount;
  return (
    <>
      <span>
        {across?.label} {original(across, x)}
        {up && `, ${up.label} ${original(up, high - reading.down * (high - low))}`}
      </span>
      <span>
        {unit
          ? word('legend.unitOutput', { value })
          : word('legend.output', {
              text:
                winner !== undefined
                  ? `${names[winner]} ${probability(value)}`
                  : hasClassWords(info)
                    ? word('legend.outputFor', { name: names[1] ?? '', text: info.threshold === 0.5 ? probability(value) : fixed(value) })
                    : named(original(info.target, value)),
            })}
      </span>
      {example >= 0 && (
        <span>
          {word(isTrain ? 'legend.training' : 'legend.test', {
            index: isTrain ? example + 1 : example - info.trainCount + 1,
            value: names[info.t[example] as number] ?? named(original(info.target, info.t[example] as number)),
          })}
        </span>
      )}
    </>
  );
}
