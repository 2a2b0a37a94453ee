import type { CSSProperties, KeyboardEvent } from 'react';
import { featureLabel } from '../../data/features';
import type { GraphLayout } from '../../render/graphLayout';
import { paramOf } from '../../render/layerParams';
import type { RunInfo } from '../../run/runInfo';
import { setView } from '../../state/experimentStore';
import { useFrames } from '../../state/runnerContext';
import { hoverUnit, pinUnit, useView } from '../../state/viewStore';
import type { Language } from '../words/language';
import { useLanguage } from '../words/useLanguage';
import { hasClassWords } from './ownUnits';

interface UnitButtonProps {
  readonly info: RunInfo;
  readonly layout: GraphLayout;
  readonly layer: number;
  readonly unit: number;
  readonly bare: boolean;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const target = 24; // px

/** What is too small to be hit reaches beyond its edges, as far as there is room between the rows. */
export const reachOf = (size: number, rowPitch: number): CSSProperties =>
  ({ '--reach': `${Math.max(0, Math.min(target - size, rowPitch - size) / 2)}px` }) as CSSProperties;

/** A unit's name in words. */
export function unitName({ word }: Language, info: RunInfo, layer: number, unit: number): string {
  if (layer === 0) return word('feature.name', { label: featureLabel(info.featureNames[unit] ?? '', info.axes) });
  if (layer < info.layers.length - 1) return word('unit.name', { layer, unit: unit + 1 });
  const name = hasClassWords(info) ? info.classes[1] : info.outputNames[unit];
  return name ? word('unit.outputOf', { name }) : word('unit.output');
}

/** What makes a unit's picture a thing to point at, press and walk to with the arrow keys. */
export function UnitButton({ info, layout, layer, unit, bare }: UnitButtonProps) {
  const language = useLanguage();
  const isPinned = useView(({ pinned }) => pinned?.layer === layer && pinned.unit === unit);
  useView(({ hovered }) => hovered?.layer === layer && hovered.unit === unit); // its name says the bias of that moment
  const frames = useFrames();
  const column = info.layers[layer];
  // of a mean and a variance both outputs are of one target
  const answersFor = column?.kind === 'output' && info.targets[Math.floor((unit * info.targets.length) / column.units)]?.target;
  const isPressed = answersFor ? answersFor === info.target : isPinned;
  const biases = column && paramOf(column, 'bias');
  const bias = biases && frames.current()?.parameters[biases.offset + unit];
  const name = unitName(language, info, layer, unit);
  const walk = (event: KeyboardEvent<HTMLButtonElement>) => {
    const direction = directions[event.key];
    if (!direction) return;
    event.preventDefault();
    const goalLayer = layer + direction[0];
    const [own, others] = [layout.shown[layer] ?? [], layout.shown[goalLayer] ?? []];
    const goal = others[Math.min(others.length - 1, Math.max(0, own.indexOf(unit) + direction[1]))];
    event.currentTarget.closest('.graph')?.querySelector<HTMLButtonElement>(`[data-unit="${goalLayer}/${goal}"]`)?.focus();
  };
  return (
    <button
      type="button"
      className="unit"
      data-unit={`${layer}/${unit}`}
      data-pinned={isPressed || undefined}
      aria-pressed={bare ? undefined : isPressed}
      aria-label={bias === undefined ? name : language.word('unit.withBias', { name, bias })}
      tabIndex={layer === 1 && unit === layout.shown[1]?.[0] ? 0 : -1}
      style={{
        left: layout.columnX[layer],
        top: layout.unitY[layer]?.[unit],
        width: layout.size,
        height: layout.size,
        ...reachOf(layout.size, layout.rowPitch),
      }}
      onClick={() => bare || (answersFor ? setView({ answer: answersFor.name }) : pinUnit(isPressed ? null : { layer, unit }))}
      onFocus={() => hoverUnit({ layer, unit })}
      onBlur={() => hoverUnit(null)}
      onPointerEnter={() => hoverUnit({ layer, unit })}
      onPointerLeave={() => hoverUnit(null)}
      onKeyDown={walk}
    />
  );
}
