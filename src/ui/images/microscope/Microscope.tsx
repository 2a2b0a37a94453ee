import { useRef, useState } from 'react';
import { activations } from '../../../engine/activations/registry';
import { entryOf } from '../../../engine/spec';
import type { RunInfo } from '../../../run/runInfo';
import { useRun } from '../../../state/runStore';
import { Check } from '../../controls/Check';
import { Figure } from '../../figure/Figure';
import { useMediaQuery } from '../../views/useMediaQuery';
import { useAnswer } from '../../views/useProbe';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { ImageTabProps } from '../imageTabs';
import { LensView } from './LensView';
import { useLayerNames } from './layerNames';
import { MapRows } from './MapRows';
import './Microscope.css';
import { microscopeNumbers } from './microscopeNumbers';
import { SharedScale } from './SharedScale';
import { Slices } from './Slices';
import { reachOf } from './strongestPlace';
import { useMicroscope } from './useMicroscope';
import { Worked } from './Worked';

/** One value of one map: what it sees of the image, the window and the filter that make it, and every number of the sum. */
export default function Microscope({ info }: ImageTabProps) {
  const word = useWords('microscope');
  const { count } = useLanguage();
  const names = useLayerNames(info);
  const microscope = useMicroscope(info);
  const { look, setLook, layer, slidings } = microscope;
  /** A place of the map under the pointer: looked at as long as it is. */
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null);
  /** There the numbers stand below the lens, under the thumb, and the page scrolls. */
  const isPhone = useMediaQuery('(max-width: 60rem)');
  const silent = useAnswer('silentMaps', {});
  /** The numbers: where they stand below the stage, files have them below the picture. */
  const strip = useRef<HTMLElement>(null);
  const seen = microscope.read(pointed);
  const sliding = slidings[layer];
  const isTyped = useRun(({ typed }) => typed.text !== '');
  if (layer < 0) return <p className="microscope-refusal muted">{word('noMaps')}</p>;
  const name = names(layer);
  const isSilent = seen !== null && silent?.columns[layer]?.[seen.aim.map] === 1;
  const worked = seen && (
    <section className="reading microscope-worked" ref={isPhone ? undefined : strip} aria-label={word('worked')}>
      <Worked info={info} microscope={microscope} seen={seen} />
    </section>
  );
  const isDead = seen !== null && reachOfMap(seen.trace.perLayer[layer]?.output, seen.source.shape[2] ?? 1, seen.aim.map) === 0;
  return (
    <div className="microscope">
      <div className="microscope-stage">
        {sliding ? (
          <Figure
            name="microscope"
            title={seen ? word('title.map', { layer: name, map: seen.aim.map + 1 }) : name}
            explanation={word(
              sliding.does !== 'convolves' ? `explanation.${sliding.does}` : isTyped ? 'explanation.kernels' : 'explanation',
            )}
            below={strip}
            numbers={() => seen && microscopeNumbers(seen, name, word, count)}
            tools={
              <span className="row microscope-tools">
                {sliding.does === 'convolves' && hasActivation(info, layer) && (
                  <BeforeActivation
                    activation={info.layers[layer]?.activation ?? ''}
                    isOn={look.show === 'sum'}
                    onChange={(isOn) => setLook({ show: isOn ? 'sum' : 'output' })}
                  />
                )}
                <Check
                  label={word('fill')}
                  checked={look.fill === 'steps'}
                  onChange={(isOn) => setLook({ fill: isOn ? 'steps' : 'whole' })}
                />
              </span>
            }
          >
            {/* what stands above comes first, so that nothing moves down when it has */}
            {seen ? (
              <>
                {isDead && (
                  <p className="microscope-dead">{isSilent && silent ? word('deadEverywhere', { images: silent.images }) : word('dead')}</p>
                )}
                <LensView info={info} microscope={microscope} seen={seen} pointed={pointed} onPoint={setPointed} />
                {isPhone && worked}
                {sliding.does === 'convolves' && <Slices info={info} microscope={microscope} seen={seen} />}
                <MapRows info={info} slidings={slidings} layer={layer} map={seen.aim.map} choose={microscope.choose} />
              </>
            ) : (
              <p className="muted">{word('coming')}</p>
            )}
          </Figure>
        ) : (
          <>
            <p className="microscope-refusal muted">
              {word((info.layers[layer]?.params.length ?? 0) > 0 ? 'noPlaces' : 'oneNumber', { layer: name })}
            </p>
            <MapRows info={info} slidings={slidings} layer={layer} map={null} choose={microscope.choose} />
          </>
        )}
        {seen && sliding?.does === 'convolves' && <SharedScale info={info} layer={layer} />}
      </div>
      {!isPhone && worked}
    </div>
  );
}

const reachOfMap = (values: Float64Array | undefined, maps: number, map: number): number =>
  values?.every((value, i) => i % maps !== map || value === 0) ? 0 : reachOf(values ?? []);

const hasActivation = ({ layers }: RunInfo, layer: number) => layers[layer]?.activation !== 'linear' || layers[layer]?.hasNorm === true;

function BeforeActivation({ activation, isOn, onChange }: { activation: string; isOn: boolean; onChange(isOn: boolean): void }) {
  const { named } = useLanguage();
  const word = useWords('microscope');
  const { label } = named('activations', entryOf(activations, activation));
  return <Check label={word('before', { activation: label })} checked={isOn} onChange={onChange} />;
}
