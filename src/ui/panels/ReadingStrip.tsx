import { useRef, useState } from 'react';
import { activations } from '../../engine/activations/registry';
import { canDie } from '../../render/unitStates';
import type { RunInfo } from '../../run/runInfo';
import { useRun } from '../../state/runStore';
import { pinUnit, showExample, useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Lazily } from '../controls/Lazily';
import { ClassMarker } from '../views/ClassMarker';
import { classNamesOf, exampleText } from '../views/ownUnits';
import { unitName } from '../views/UnitButton';
import { useCensus } from '../views/useCensus';
import { useElementSize } from '../views/useElementSize';
import { useFrame } from '../views/useFrame';
import { useProbe } from '../views/useProbe';
import { useRem } from '../views/useRem';
import { useUnitStates } from '../views/useUnitStates';
import { useLanguage } from '../words/useLanguage';
import { nameInPart } from './nameInPart';
import { outputClass, ReadingTable } from './ReadingTable';
import { StepButtons } from './StepButtons';
import './ReadingStrip.css';
import { useShownRun } from '../views/useShownRun';
import { type Reading, readUnit, subscript } from './readUnit';

const editRow = () => import('./EditRow');

/** The numbers of the unit under the pointer or of the pinned one: weight × input = term, sum, activation. */
export function ReadingStrip() {
  const { word } = useLanguage();
  const info = useShownRun();
  const pinned = useView((state) => state.pinned);
  const hovered = useView((state) => state.hovered);
  const hoveredWeight = useView((state) => state.hoveredWeight);
  const chosen = useView((state) => state.example);
  const readingExample = useRun((state) => state.readingExample);
  const example = readingExample >= 0 ? readingExample : chosen;
  const [isTyping, setTyping] = useState(false);
  const pointed = isTyping ? null : (hoveredWeight ?? hovered); // what is being typed belongs to the unit it was begun for
  const target = pointed && pointed.layer > 0 ? pointed : (pinned ?? { layer: (info?.layers.length ?? 1) - 1, unit: info?.answerAt ?? 0 });
  const frame = useFrame();
  const trace = useProbe('example', { index: example })();
  const box = useRef<HTMLElement>(null);
  const { width } = useElementSize(box);
  const rem = useRem();
  const reading = info && frame && trace ? readUnit(info, frame.parameters, trace, target) : null;
  return (
    <section
      ref={box}
      className="reading"
      aria-label={word('reading.label')}
      onFocus={(event) => setTyping(event.target instanceof HTMLInputElement)}
      onBlur={() => setTyping(false)}
    >
      {info && reading && trace ? (
        <UnitReading
          info={info}
          index={trace.index}
          loss={trace.loss}
          reading={reading}
          width={width / rem}
          isPointed={pointed !== null}
          isPinned={pinned !== null && pinned.layer === reading.layer && pinned.unit === reading.unit}
        />
      ) : (
        <p className="muted">{word('reading.nothing')}</p>
      )}
    </section>
  );
}

/** Of all columns of a table those that span the picture, where the ring is; all of them on pointing. */
function ExampleRead({ info, index, loss }: { info: RunInfo; index: number; loss: number }) {
  const language = useLanguage();
  const { word } = language;
  const { axes, pictureAxes, classes, t, x, target } = info;
  const name = nameInPart(language, info, index);
  const value = t[index] as number;
  const wanted =
    info.targets.map((one) => `${one.target.label} ${exampleText(language, one.target, one.t[index] as number)}`).join(', ') ||
    (classNamesOf(language, info)[value] ?? exampleText(language, target, value));
  const textAt = (d: number, hasUnit = true) =>
    exampleText(language, hasUnit ? axes[d] : { ...axes[d], unit: undefined }, x[index * axes.length + d] as number);
  const isTable = axes.length > 2;
  const { unit } = axes[pictureAxes[0] ?? 0] ?? {};
  const isOneUnit = pictureAxes.every((d) => axes[d]?.unit === unit);
  const whole = axes.map(({ label }, d) => (isTable ? `${label} ${textAt(d, false)}` : textAt(d)));
  const asked = word('reading.target', { target: wanted });
  return (
    <>
      <span className="muted place" title={name + word('reading.place', { place: whole, unit: undefined }) + asked}>
        <span>
          <span>{name}</span>
          <span>{word('reading.place', { place: pictureAxes.map((d) => textAt(d, !isOneUnit)), unit: isOneUnit ? unit : undefined })}</span>
        </span>
        <span>
          {asked}
          {classes.length > 0 && (
            <>
              {' '}
              <ClassMarker classIndex={value} classCount={classes.length} />
            </>
          )}
        </span>
      </span>
      <span className="muted example-loss">{word('reading.loss', { loss })}</span>
    </>
  );
}

interface UnitReadingProps {
  readonly info: RunInfo;
  /** The example that is read, and its loss. */
  readonly index: number;
  readonly loss: number;
  readonly reading: Reading;
  readonly isPinned: boolean;
  /** It is under the pointer: its terms get their pictures. */
  readonly isPointed: boolean;
  /** Of the strip, in rem. */
  readonly width: number;
}

const [leastTerms, mostTerms] = [3, 8];
const wide = 60; // rem: from here on the formula has more than its numbers

/** Terms that fit, in rem, beside the names of the rows, the bias, sum and answer, and what is between these. */
function termRoom({ normalised, skipped }: Reading, width: number): number {
  const between = (normalised === null ? 0 : 1) + (skipped === null ? 0 : 2);
  const room = (width - 2 - 3 * 3.6 - 3.2 * (1 + between)) / 3.2;
  return Math.max(width < 24 ? leastTerms - 1 : leastTerms, Math.min(mostTerms, Math.floor(room)));
}

function UnitReading({ info, index, loss, reading, isPinned, isPointed, width }: UnitReadingProps) {
  const { layer, unit, activation } = reading;
  const language = useLanguage();
  const { named, word } = language;
  const entry = activations.find(({ id }) => id === activation);
  const name = entry ? named('activations', entry).label : activation === 'softmax' ? word('layer.softmax') : activation;
  const census = useCensus(info, canDie(activation));
  const isDead = useUnitStates(info)().isDead(layer, unit);
  return (
    <>
      <div className="row head-row">
        <div className="fitting">
          <div className="row">
            <h2>{unitName(language, info, layer, unit)}</h2>
            {isPinned && <Icon name="pin" />}
            {isDead && <span>{word('reading.dead', { examples: census()?.examples ?? 0 })}</span>}
            <ExampleRead info={info} index={index} loss={loss} />
            <StepButtons info={info} index={index} onShow={showExample} />
          </div>
          <Formula info={info} reading={reading} name={name} isLong={width >= wide} />
        </div>
        {isPinned && (
          <IconButton icon="close" label={word('reading.release')} title={word('unit.releaseTitle')} onClick={() => pinUnit(null)} />
        )}
      </div>
      <ReadingTable
        info={info}
        reading={reading}
        activationName={name}
        isPinned={isPinned}
        isPointed={isPointed}
        room={termRoom(reading, width)}
      />
      {isPinned ? (
        <Lazily load={editRow} props={{ reading }} />
      ) : (
        !isPointed && (
          <p className="muted hint" title={word('reading.hint')}>
            {word('reading.hint')}
          </p>
        )
      )}
    </>
  );
}

interface FormulaProps {
  readonly info: RunInfo;
  readonly reading: Reading;
  /** Of the activation. */
  readonly name: string;
  /** With what its numbers stand for. */
  readonly isLong: boolean;
}

/** The answer and what it is made of. A probability of many needs the sums of all of them. */
function Formula({ info, reading, name, isLong }: FormulaProps) {
  const { answer, weight, word } = useLanguage();
  const { layer, unit, activation, z, normalised, skipped, output } = reading;
  const result = <b className={outputClass(activation, output, 3)}>{answer(output)}</b>;
  if (activation === 'softmax') {
    const number = subscript(unit + 1);
    return (
      <span className="formula end">
        {isLong ? `${name}${number}(z)` : `y${number}`} = e<sup>{weight(z)}</sup> / Σ e<sup>z</sup> = {result}
      </span>
    );
  }
  const sum = (
    <>
      Σ<i>w</i>
      {layer === 1 ? 'x' : 'y'} + <i>b</i>
    </>
  );
  return (
    <span className="formula end">
      {info.layers[layer]?.units === 1 ? 'y' : `y${subscript(unit + 1)}`} ={' '}
      {isLong && (
        <>
          {name}(
          {normalised === null ? (
            sum
          ) : (
            <>
              {word('reading.norm')}({sum})
            </>
          )}
          ){skipped !== null && ` + ${word('reading.skip')}`} ={' '}
        </>
      )}
      {name}(
      <span className="tail">
        <span className="argument">{weight(normalised ?? z)})</span>
        {skipped !== null && ` + ${weight(skipped)}`} = {result}
      </span>
    </span>
  );
}
