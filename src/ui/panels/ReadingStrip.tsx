import { useState } from 'react';
import { activations } from '../../engine/activations/registry';
import type { HiddenLayer } from '../../experiment/layerKinds';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { pinUnit, showExample, useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { NumberField } from '../controls/NumberField';
import { Slider } from '../controls/Slider';
import { unitName } from '../views/UnitButton';
import { useFrame } from '../views/useFrame';
import { useUnitMaps } from '../views/usePictures';
import { useAnswer, useProbe } from '../views/useProbe';
import type { Language } from '../words/language';
import { useLanguage } from '../words/useLanguage';
import { ReadingTable, signClass } from './ReadingTable';
import './ReadingStrip.css';
import { useShownRun } from '../views/useShownRun';
import { type Reading, readUnit, subscript } from './readUnit';

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
  const maps = useUnitMaps(info)();
  const reading = info && frame && trace ? readUnit(info, frame.parameters, trace, maps, target) : null;
  return (
    <section
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

/** What else a layer does to its sum, so that the activation of the sum alone is not its output. */
function beside(layer: HiddenLayer | undefined): ('batchNorm' | 'skip')[] {
  const parts = [layer?.params.batchNorm === 1 && ('batchNorm' as const), (layer?.params.skip ?? 0) > 0 && ('skip' as const)];
  return parts.filter((part) => part !== false);
}

interface UnitReadingProps {
  readonly info: RunInfo;
  /** The example that is read. */
  readonly index: number;
  readonly reading: Reading;
  readonly isPinned: boolean;
}

function UnitReading({ info, index, reading, isPinned }: UnitReadingProps) {
  const { layer, unit, activation, z, output } = reading;
  const language = useLanguage();
  const { fixed, named, word } = language;
  const entry = activations.find(({ id }) => id === activation);
  const name = entry ? named('activations', entry).label : activation === 'softmax' ? word('layer.softmax') : activation;
  const between = beside(useExperiment(({ experiment }) => experiment.hidden[layer - 1]));
  return (
    <>
      <div className="row head-row">
        <h2>{unitName(language, info, layer, unit)}</h2>
        {isPinned && <Icon name="pin" />}
        {reading.isDead && <span>{word('reading.dead')}</span>}
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
          {info.layers[layer]?.units === 1 ? 'y' : `y${subscript(unit + 1)}`} = {name}(Σ<i>w</i>
          {layer === 1 ? 'x' : 'y'} + <i>b</i>){' '}
          {between.length === 0 ? `= ${name}(${fixed(z)})` : word('reading.with', { others: between })} ={' '}
          <b className={signClass(output)}>{fixed(output, 3)}</b>
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
      <ReadingTable reading={reading} activationName={name} />
      {isPinned ? <EditRow reading={reading} /> : <p className="muted hint">{word('reading.hint')}</p>}
    </>
  );
}

/** The weight that was chosen last, to be dragged, with the gradient it has. */
function EditRow({ reading }: { reading: Reading }) {
  const { compact, fixed, word } = useLanguage();
  const { setParameterValue } = useRunner();
  const edited = useView((state) => state.edited);
  const { layer, unit, inputs, bias } = reading;
  const input = edited?.layer === layer && edited.unit === unit ? edited.input : 0;
  const chosen = inputs[input];
  const { parameter, value, name } = chosen
    ? { parameter: chosen.parameter, value: chosen.weight, name: word('reading.aWeightFrom', { name: chosen.name }) }
    : { parameter: bias.parameter, value: bias.value, name: word('reading.bias') };
  const gradient = useAnswer('gradient', {})?.[parameter];
  const reach = Math.max(4, Math.ceil(Math.abs(value)));
  return (
    <div className="row edit-row">
      <span className="muted">{name}</span>
      <Slider
        label={word('reading.chosen', { name })}
        hideLabel
        value={value}
        min={-reach}
        max={reach}
        step={0.01}
        format={(v) => fixed(v)}
        onChange={(next) => setParameterValue(parameter, next)}
      />
      <NumberField
        label={word('reading.chosenTyped', { name })}
        value={value}
        format={(v) => fixed(v, 3)}
        onCommit={(next) => setParameterValue(parameter, next)}
      />
      <span className="muted gradient">{gradient === undefined ? '' : `∂L/∂${chosen ? 'w' : 'b'} ${compact(gradient, 4)}`}</span>
    </div>
  );
}
