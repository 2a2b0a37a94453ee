import { type KeyboardEvent, useEffect } from 'react';
import { askWhatItWants } from '../../../state/askWhatItWants';
import { setLook } from '../../../state/experimentStore';
import { pinUnit, useView } from '../../../state/viewStore';
import { IconButton } from '../../controls/IconButton';
import { Select } from '../../controls/Select';
import { Figure } from '../../figure/Figure';
import { useLook } from '../../inspect/useLook';
import { useChosenExample, useOwnImage } from '../../views/chosenExample';
import { useCalmRun } from '../../views/useCalmRun';
import { useAnswer } from '../../views/useProbe';
import { useRestedJob } from '../../views/useRestedJob';
import { useWords } from '../../words/useLanguage';
import { imageAt } from '../imageAt';
import type { ImageTabProps } from '../imageTabs';
import { numberOfKind } from '../numberOfKind';
import { AllUnits } from './AllUnits';
import { Excited } from './Excited';
import { Grows } from './Grows';
import { LooksAt } from './LooksAt';
import { OutputsWant } from './OutputsWant';
import { shownBars, Tuning } from './Tuning';
import './Wants.css';
import { inWords, wantedUnit } from './wantedUnit';
import { wantsNumbers } from './wantsNumbers';

/** What a unit of a network that reads images wants: bars, images, an image that grows, and what of an image a class goes by. */
export default function Wants({ info }: ImageTabProps) {
  const word = useWords('wants');
  const [look, change] = useLook('wants');
  const pinned = useView((state) => state.pinned);
  const { epoch } = useCalmRun();
  const chosen = useChosenExample(info);
  const own = useOwnImage(info);
  const wanted = wantedUnit(info, look, pinned);
  const { layer, unit, units } = wanted;
  const tuning = useAnswer('tuning', { layer });
  const excited = useAnswer('excited', { layer, unit });
  // what has places is asked at many of them at once: then it is the class that the image is taken for
  const hasPlaces = info.layers[layer]?.shape.length === 3;
  const ofUnit = hasPlaces ? { layer: -1, unit: 0 } : { layer, unit };
  const ownValues = own?.image ? Array.from(own.image) : null;
  const looks = useAnswer('looks', ownValues ? { index: 0, values: ownValues, ...ofUnit } : { index: chosen, ...ofUnit });
  const last = info.layers.length - 1;
  const grown = useRestedJob('ascent', { layer, unit, seed: look.seed });
  const outputs = useRestedJob('ascent', info.classes.length > 1 ? { layer: last, unit: -1, seed: look.seed } : null);
  const image = own?.image ? { values: own.image, shape: info.images?.shape ?? [], largest: 1 } : imageAt(info, chosen);
  useEffect(() => {
    // what was pinned among the maps is what is asked here
    const { pinned: before } = useView.getState();
    if (before && before.layer > 0) setLook('wants', { layer: before.layer, unit: before.unit });
  }, []);
  useEffect(() => {
    if (look.layer > 0) pinUnit({ layer, unit });
  }, [look.layer, layer, unit]);
  const turn = (by: number) => change({ bar: (look.bar + by + shownBars) % shownBars });
  const go = (by: number) => askWhatItWants(layer, (unit + by + units) % units);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const down = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (across === undefined && down === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (across !== undefined) turn(across);
    if (down !== undefined) go(down);
  };
  const layers = info.layers.slice(1).map((column, l) => ({
    value: String(l + 1),
    label:
      l + 1 === info.layers.length - 1
        ? word('outputs', { classes: column.units })
        : word('layerName', { number: numberOfKind(info.layers, l + 1), kind: column.kind, units: column.units }),
  }));
  return (
    <div className="wants">
      <Figure
        name="wants"
        title={word('name', inWords(wanted))}
        explanation={word('explanation')}
        tools={
          <>
            <IconButton icon="left" label={word('previous')} onClick={() => go(-1)} />
            <IconButton icon="right" label={word('next')} onClick={() => go(1)} />
            <Select label={word('layer')} value={String(layer)} options={layers} onChange={(value) => askWhatItWants(Number(value), 0)} />
          </>
        }
        numbers={() => wantsNumbers({ info, tuning, excited, looks, word })}
      >
        <div
          className="wants-body"
          role="application"
          aria-label={word('walk', { wanted: inWords(wanted) })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked with the arrow keys
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          {tuning && tuning.layer === layer && (
            <>
              <Tuning info={info} wanted={wanted} tuning={tuning} epoch={epoch} bar={look.bar} onBar={(bar) => change({ bar })} />
              <AllUnits info={info} wanted={wanted} tuning={tuning} onUnit={(next) => askWhatItWants(layer, next)} />
            </>
          )}
          {excited && excited.layer === layer && <Excited info={info} wanted={wanted} excited={excited} chosen={own ? -1 : chosen} />}
          {/* what stands above comes first, so that nothing moves down when it has */}
          {tuning && excited && (
            <>
              <div className="wants-pair">
                <Grows info={info} wanted={wanted} job={grown} onSeed={() => change({ seed: look.seed + 1 })} />
                <LooksAt info={info} looks={looks} image={image} />
              </div>
              {info.classes.length > 1 && (
                <OutputsWant info={info} wanted={wanted} job={outputs} onUnit={(next) => askWhatItWants(last, next)} />
              )}
            </>
          )}
        </div>
      </Figure>
    </div>
  );
}
