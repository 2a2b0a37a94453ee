import { useRef, useState } from 'react';
import { activations } from '../../engine/activations/registry';
import { canDie } from '../../render/unitStates';
import type { RunInfo } from '../../run/runInfo';
import { useRun } from '../../state/runStore';
import { pinUnit, showExample, useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { unitName } from '../views/UnitButton';
import { useCensus } from '../views/useCensus';
import { useElementSize } from '../views/useElementSize';
import { useFrame } from '../views/useFrame';
import { useProbe } from '../views/useProbe';
import { useRem } from '../views/useRem';
import { useUnitStates } from '../views/useUnitStates';
import type { Language } from '../words/language';
import { useLanguage } from '../words/useLanguage';
import { answerClass, ReadingTable } from './ReadingTable';
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
  const outputLayer = info ? info.layers.length - 1 : 0;
  const [isTyping, setTyping] = useState(false);
  const pointed = isTyping ? null : (hoveredWeight ?? hovered); // what is being typed belongs to the unit it was begun for
  const target = pointed && pointed.layer > 0 ? pointed : (pinned ?? { layer: outputLayer, unit: 0 });
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

function exampleName({ word }: Language, info: RunInfo, index: number): string {
  const isTrain = index < info.trainCount;
  const name = isTrain ? word('example.training', { index: index + 1 }) : word('example.test', { index: index - info.trainCount + 1 });
  if (info.axes.length > 2) return name;
  return word('reading.example', { name, place: info.axes.map((_, d) => info.x[index * info.axes.length + d] as number) });
}

interface UnitReadingProps {
  readonly info: RunInfo;
  /** The example that is read. */
  readonly index: number;
  readonly reading: Reading;
  readonly isPinned: boolean;
  /** It is under the pointer: its terms get their pictures. */
  readonly isPointed: boolean;
  /** Of the strip, in rem. */
  readonly width: number;
}

const [leastTerms, mostTerms] = [3, 8];
const narrow = 35; // rem: here the formula has its numbers alone

/** Terms that fit, in rem, beside the names of the rows, the bias, sum and answer, and what is between these. */
function termRoom({ normalised, skipped }: Reading, width: number): number {
  const between = (normalised === null ? 0 : 1) + (skipped === null ? 0 : 2);
  const room = (width - 2 - 3 * 3.6 - 3.2 * (1 + between)) / 3.2;
  return Math.max(leastTerms, Math.min(mostTerms, Math.floor(room)));
}

function UnitReading({ info, index, reading, isPinned, isPointed, width }: UnitReadingProps) {
  const { layer, unit, activation, z, normalised, skipped, output } = reading;
  const language = useLanguage();
  const { fixed, named, word } = language;
  const entry = activations.find(({ id }) => id === activation);
  const name = entry ? named('activations', entry).label : activation === 'softmax' ? word('layer.softmax') : activation;
  const census = useCensus(info, canDie(activation));
  const isDead = useUnitStates(info)().isDead(layer, unit);
  const isOutput = layer === info.layers.length - 1;
  const sum = (
    <>
      Σ<i>w</i>
      {layer === 1 ? 'x' : 'y'} + <i>b</i>
    </>
  );
  return (
    <>
      <div className="row head-row">
        <h2>{unitName(language, info, layer, unit)}</h2>
        {isPinned && <Icon name="pin" />}
        {isDead && <span>{word('reading.dead', { examples: census()?.examples ?? 0 })}</span>}
        <span className="muted place" title={exampleName(language, info, index)}>
          {exampleName(language, info, index)}
        </span>
        <button
          type="button"
          className="icon"
          aria-label={word('example.previous')}
          onClick={() => showExample((index + info.count - 1) % info.count)}
        >
          <Icon name="left" />
        </button>
        <button type="button" className="icon" aria-label={word('example.next')} onClick={() => showExample((index + 1) % info.count)}>
          <Icon name="right" />
        </button>
        <span className="formula end">
          {info.layers[layer]?.units === 1 ? 'y' : `y${subscript(unit + 1)}`} ={' '}
          {width >= narrow && (
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
          {name}({fixed(normalised ?? z)}){skipped !== null && ` + ${fixed(skipped)}`} ={' '}
          <b className={answerClass(reading, isOutput)}>{fixed(output, 3)}</b>
        </span>
        {isPinned && (
          <button
            type="button"
            className="icon"
            aria-label={word('reading.release')}
            title={word('unit.releaseTitle')}
            onClick={() => pinUnit(null)}
          >
            <Icon name="close" />
          </button>
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
      {isPinned ? <Lazily load={editRow} props={{ reading }} /> : !isPointed && <p className="muted hint">{word('reading.hint')}</p>}
    </>
  );
}
