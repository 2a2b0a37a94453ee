import { originalValue } from '../../data/originalValue';
import { levelOfUnit } from '../../render/picturePaint';
import type { RunInfo } from '../../run/runInfo';
import { seePinned, useView } from '../../state/viewStore';
import { Lazily } from '../controls/Lazily';
import { ClassMarker } from './ClassMarker';
import { Line, SignRamp } from './legendMarks';
import './Legend.css';
import { useLanguage } from '../words/useLanguage';
import { useIsBlank } from './drawingSides';
import { classNamesOf } from './ownUnits';
import { usePictureReading } from './pictureReading';
import { readingPart } from './readingPart';
import { ofAnswers, showsAnswers } from './useAnswers';
import { useLargeUnit } from './useLargeUnit';
import { useLoaded } from './useLoaded';
import { useShownRun } from './useShownRun';

/** What the colours mean; while the pointer is over the picture, the numbers there. */
export function Legend() {
  const { number, word } = useLanguage();
  const info = useShownRun();
  const reading = usePictureReading((state) => state.reading);
  const large = useLargeUnit(info);
  const pinned = useView((state) => (state.drawing === null ? state.pinned : null));
  const isHovering = useView((state) => state.hovered !== null);
  const isBlank = useIsBlank();
  const isReadable = useLoaded(readingPart, reading !== null);
  if (isBlank) return null; // what is drawn is counted there
  if (!info) return <div className="legend" />;
  return (
    <div className="legend">
      {reading && isReadable ? (
        <readingPart.loaded.ReadingAt info={info} />
      ) : large ? (
        <Lazily load={ofAnswers} props={{ info, unit: large }} />
      ) : (
        <Key info={info} />
      )}
      {!reading && pinned && !large && info.axes.length > 1 && (
        <span className="item end">
          <Line dash="5 3" isInk />
          {word('legend.unit', { level: number(levelOfUnit(info.layers[pinned.layer]?.activation ?? '')) })}
        </span>
      )}
      {!reading && pinned && !isHovering && (pinned.layer < info.layers.length - 1 || info.classes.length > 2) && (
        <button type="button" className={large ? 'see end' : 'see'} onClick={() => seePinned(large === null)}>
          {word(large ? 'legend.seeOutput' : 'legend.seeUnit')}
        </button>
      )}
    </div>
  );
}

function Key({ info }: { info: RunInfo }) {
  const language = useLanguage();
  const { fixed, word } = language;
  const cut = showsAnswers(info) && <Lazily load={ofAnswers} props={{ info, unit: null }} />;
  if (info.axes.length === 1) {
    return (
      <>
        <span className="item">
          <Line dash="" /> {word('legend.network')}
        </span>
        {info.trueCurve && (
          <span className="item">
            <Line dash="4 3" /> {word('legend.truth')}
          </span>
        )}
        {cut}
      </>
    );
  }
  if (info.classes.length > 2) {
    return (
      <>
        {info.classes.map((name, k) => (
          <span className="item" key={name}>
            <ClassMarker classIndex={k} classCount={info.classes.length} /> {name}
          </span>
        ))}
        {cut}
      </>
    );
  }
  const [low, high] = info.outputRange;
  const isPair = info.classes.length === 2;
  const original = (value: number) => fixed(originalValue(info.target, value), info.target?.mean ? 0 : 1);
  const names = classNamesOf(language, info);
  return (
    <>
      <span className="item">
        {isPair && <ClassMarker classIndex={0} classCount={2} />}
        {isPair ? names[0] : original(low)}
      </span>
      <SignRamp />
      <span className="item">
        {isPair ? names[1] : original(high)}
        {isPair && <ClassMarker classIndex={1} classCount={2} />}
      </span>
      {info.threshold === 0.5 && (
        <span className="explained">{word('legend.probability', { name: names[1] === '1' ? null : (names[1] ?? '') })}</span>
      )}
      {cut}
    </>
  );
}
