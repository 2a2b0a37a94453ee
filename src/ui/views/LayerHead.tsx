import { type MouseEvent, type ReactNode, useState } from 'react';
import { datasets } from '../../data/registry';
import { activations } from '../../engine/activations/registry';
import { entryOf } from '../../engine/spec';
import { canRead, type HiddenLayer, kindOf, layerKinds, mostUnits } from '../../experiment/layerKinds';
import type { HeadBand } from '../../render/graphLayout';
import { setUnits, useShows } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import type { Language } from '../words/language';
import { namedLayerParams } from '../words/layerParams';
import { useLanguage } from '../words/useLanguage';
import { useSummaries } from '../words/useSummaries';
import { ActivationCurve } from './ActivationCurve';
import './LayerHead.css';
import { Stepper } from './Stepper';
import { useShownExperiment } from './useShownExperiment';

// the first load does without what the heads open
const layerMenu = () => import('./LayerMenu');
const outputMenu = () => import('./OutputMenu');

/** Where a head hangs over a column of the graph; absent: it stands where it is put, with all that it has to say. */
export interface HeadPlace {
  readonly left: number;
  /** The column's width: nothing of the head is wider. */
  readonly width: number;
  readonly band: HeadBand;
}

const widest = 7.4; // rem: the ends of a head belong together
const near = 30; // px: a number and its ▾ are as wide

interface LayerHeadProps {
  readonly index: number;
  readonly place?: HeadPlace;
  /** What stands below the rest. */
  readonly facts?: ReactNode;
  /** Its name where the column has no room for the usual one. */
  readonly shortest?: string;
  /** Whether its name stands where otherwise a number does. */
  readonly isNamed?: boolean;
  /** Whether the window that it reads through is told elsewhere. */
  readonly tellsWindow?: boolean;
}

/** Which press opened the menu: there the focus goes first. */
export type MenuPart = 'name' | 'units' | 'activation';

/** What a layer does besides its weights, in words: its activation and what is not at its default. A skip connection is drawn. */
function layerWords(language: Language, layer: HiddenLayer, leftOut: readonly string[] = []): string {
  const { named, number, sides } = language;
  const activation = activations.find(({ id }) => id === layer.activation);
  const changed = namedLayerParams(language, kindOf(layer), layer.activation).flatMap((param) => {
    const value = layer.params[param.name] ?? param.default;
    if (param.name === 'skip' || leftOut.includes(param.name)) return [];
    if (param.name === 'kernelSize') return [sides([value, value])];
    if (value === param.default) return [];
    return [param.flag ? param.label : `${param.label} ${number(value)}`];
  });
  return [activation ? named('activations', activation).label : '', ...changed].filter((text) => text !== '').join(', ');
}

/** What a kind of layer is called in a network. Where only one kind can stand, the kind says nothing and the number does. */
function useLayerName(index: number, layer: HiddenLayer | undefined): string {
  const input = useShownExperiment(({ dataset }) => entryOf(datasets, dataset.id).gives ?? 'vector');
  const { named, word } = useLanguage();
  const isNumbered = layerKinds.filter((other) => canRead(other, input)).length === 1;
  return isNumbered || !layer ? word('layer.name', { layer: index + 1 }) : named('layerKinds', kindOf(layer)).short;
}

const windowParams = ['kernelSize', 'stride', 'same'];

/** Name, size and activation of hidden layer `index`: the name opens all else. */
export function LayerHead({ index, place, facts, shortest, isNamed = false, tellsWindow = false }: LayerHeadProps) {
  const layer = useShownExperiment(({ hidden }) => hidden[index]);
  const showsLayers = useShows('layers');
  const showsActivation = useShows('activation');
  useSummaries();
  const language = useLanguage();
  const shortName = useLayerName(index, layer);
  const { named, size, word } = language;
  if (!layer) return null;
  const kind = named('layerKinds', kindOf(layer));
  const name = word('layer.name', { layer: index + 1 });
  const words = layerWords(language, layer);
  const told = tellsWindow ? layerWords(language, layer, windowParams) : words;
  const hasSize = showsLayers && kind.size !== null;
  const stepper = hasSize && kind.size && (
    <Stepper name={name} size={kind.size.name} value={layer.units} most={mostUnits(kind)} onChange={(units) => setUnits(index, units)} />
  );
  const band = place?.band ?? 'one';
  return (
    <Head
      place={place}
      name={shortest ?? (band === 'three' && !isNamed ? String(index + 1) : shortName)}
      label={word('layer.menu', { name })}
      title={words === '' ? kind.summary : `${name}: ${words}`}
      menu={(anchor, part, onClose) =>
        (showsLayers || showsActivation) && <Lazily load={layerMenu} props={{ index, anchor, part, onClose }} />
      }
      isFixed={!showsLayers && !showsActivation}
      facts={facts}
    >
      {(open) => ({
        beside: band === 'one' && stepper,
        units:
          band !== 'three' || kind.size === null ? null : hasSize ? (
            <button
              type="button"
              aria-label={word('layer.units', { size: size(kind.size.name).label, name, value: layer.units })}
              onClick={open('units')}
            >
              {layer.units}
            </button>
          ) : (
            layer.units
          ),
        below: (
          <>
            {told !== '' && (
              <Shape
                id={layer.activation}
                params={layer.params}
                words={band === 'one' ? told : ''}
                label={word('layer.activationIs', { name, words })}
                onOpen={showsActivation || showsLayers ? open('activation') : undefined}
              />
            )}
            {band === 'two' && stepper}
          </>
        ),
      })}
    </Head>
  );
}

/** The output: its activation can be one of those that the loss can go with. */
export function OutputHead({ place, units, facts }: { place: HeadPlace; units: number; facts?: ReactNode }) {
  const activation = useShownExperiment(({ outputActivation }) => outputActivation);
  const showsActivation = useShows('activation');
  const { named, word } = useLanguage();
  const words = activation === 'softmax' ? word('layer.softmax') : named('activations', entryOf(activations, activation)).label;
  const name = word('layer.output');
  return (
    <Head
      place={place}
      name={name}
      label={word('layer.menu', { name })}
      title={`${name}: ${words}`}
      menu={(anchor, _, onClose) => <Lazily load={outputMenu} props={{ anchor, onClose }} />}
      isFixed={!showsActivation}
      facts={facts}
    >
      {(open) => ({
        beside: null,
        units: place.band === 'three' && units,
        below: (
          <Shape
            id={activation}
            words={place.band === 'one' ? words : ''}
            label={word('layer.activationIs', { name, words })}
            onOpen={showsActivation ? open('activation') : undefined}
          />
        ),
      })}
    </Head>
  );
}

interface HeadProps {
  readonly place: HeadPlace | undefined;
  readonly name: string;
  readonly label: string;
  readonly title: string;
  readonly menu: (anchor: HTMLElement, part: MenuPart, onClose: () => void) => ReactNode;
  /** Nothing can be changed: the name opens nothing. */
  readonly isFixed: boolean;
  readonly facts?: ReactNode;
  readonly children: (open: (part: MenuPart) => (event: MouseEvent<HTMLElement>) => void) => {
    readonly beside: ReactNode;
    readonly units: ReactNode;
    readonly below: ReactNode;
  };
}

/** The rows of a head, and the menu that is open at it. */
function Head({ place, name, label, title, menu, isFixed, facts, children }: HeadProps) {
  const [opened, setOpened] = useState<{ readonly anchor: HTMLElement; readonly part: MenuPart } | null>(null);
  const open = (part: MenuPart) => (event: MouseEvent<HTMLElement>) => {
    const anchor = event.currentTarget;
    setOpened((before) => (before ? null : { anchor, part }));
  };
  const { beside, units, below } = children(open);
  const style = place && { left: place.left, width: `min(${place.width}px, ${widest}rem)` };
  return (
    <div
      className={place ? 'layer-head' : 'layer-head layer-controls'}
      data-band={place?.band ?? 'one'}
      data-near={(place && place.width < near) || undefined}
      style={style}
    >
      <div className="line">
        {isFixed ? (
          <span className="title" title={title}>
            {name}
          </span>
        ) : (
          <button
            type="button"
            className="title"
            aria-label={label}
            aria-haspopup="dialog"
            aria-expanded={opened !== null}
            title={title}
            onClick={open('name')}
          >
            <span>{name}</span>
            <Icon name="down" />
          </button>
        )}
        {beside}
      </div>
      {units !== null && units !== false && <div className="line">{units}</div>}
      <div className="line">{below}</div>
      {facts}
      {opened && menu(opened.anchor, opened.part, () => setOpened(null))}
    </div>
  );
}

interface ShapeProps {
  readonly id: string;
  readonly params?: HiddenLayer['params'];
  readonly words: string;
  readonly label: string;
  readonly onOpen: ((event: MouseEvent<HTMLElement>) => void) | undefined;
}

/** The activation as a curve, beside it in words as far as there is room. */
function Shape({ id, params, words, label, onOpen }: ShapeProps) {
  const content = (
    <>
      {id !== '' && <ActivationCurve id={id} params={params} />}
      {words !== '' && <span>{words}</span>}
    </>
  );
  if (!onOpen) {
    return (
      <span className="function" role="img" aria-label={label} title={label}>
        {content}
      </span>
    );
  }
  return (
    <button type="button" className="function" aria-label={label} title={label} onClick={onOpen}>
      {content}
    </button>
  );
}
