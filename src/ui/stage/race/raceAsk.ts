import { typedSurface } from '../../../data/typedSurface';
import { minimizerMenu } from '../../../engine/minimizers/menu';
import type { Entrant } from '../../../engine/race/race';
import { surfaces } from '../../../engine/surfaces/registry';
import type { Spot, Surface } from '../../../engine/surfaces/surface';
import type { LookOf } from '../../../experiment/looks';
import { optimizers } from '../../../experiment/optimizers';
import type { stages } from '../../../experiment/stageLooks';

export type RaceLook = LookOf<Extract<(typeof stages)[number], { readonly id: 'race' }>>;

/** A height or a loss beneath this is rounding. */
export const rounding = 1e-12;

/** What curves go along. */
export const raceAxes = ['evaluations', 'steps', 'seconds'] as const;

export type SurfaceName = (typeof surfaceNames)[number] | 'typed';
/** In the place of a function: the experiment of the page. */
export const ownNetwork = 'network';
const surfaceNames = ['rosenbrock', 'valley', 'saddle', 'plateau', 'beale', 'himmelblau'] as const;

export interface NamedSurface {
  readonly name: SurfaceName;
  /** As it would be typed. */
  readonly formula: string;
  readonly surface: Surface;
}

/** Those that everyone is offered, in the order of the menu. */
export const offered: readonly NamedSurface[] = surfaces.flatMap((surface) => {
  const name = surfaceNames.find((known) => known === surface.id);
  return name ? { name, formula: surface.formula, surface } : [];
});

const usual = offered[0] as NamedSurface;

/** The function of a link; the first of all where it cannot be read. */
export function surfaceOf({ function: id, f }: RaceLook): NamedSurface {
  if (id !== 'typed') return offered.find(({ name }) => name === id) ?? usual;
  const typed = typedSurface(f);
  return typed.ok ? { name: 'typed', formula: f, surface: typed.surface } : usual;
}

/** The start of a link, where it lies in view and f has a value there; otherwise the function's own. */
export function startOf({ start }: RaceLook, surface: Surface): Spot {
  const [x, y] = start === '' ? [] : start.split(',').map(Number);
  return x !== undefined && y !== undefined && canStart(surface, [x, y]) ? [x, y] : surface.start;
}

export const canStart = ({ box, value }: Surface, [x, y]: Spot): boolean =>
  x >= box.x[0] && x <= box.x[1] && y >= box.y[0] && y <= box.y[1] && Number.isFinite(value(x, y));

/** Two digits are enough to drag by, and a link stays short. */
export const startText = ([x, y]: Spot): string => `${Number(x.toFixed(3))},${Number(y.toFixed(3))}`;

/** Ids that race, each once, in the order of the link. */
export const racing = ({ rules }: RaceLook): readonly string[] =>
  [...new Set(rules.split(','))].filter((id) => optimizers.some((entry) => entry.id === id));

/** Whether a method walks by the terms of a sum of squares, not by the gradient. */
export const readsTerms = (id: string): boolean => minimizerMenu.some((entry) => entry.id === id && entry.needsResiduals);

/** `sgd:0.001,adam:0.1` */
function typedRates({ typed }: RaceLook): ReadonlyMap<string, number> {
  const pairs = typed.split(',').flatMap((pair) => {
    const [id = '', text = ''] = pair.split(':');
    const rate = text === '' ? Number.NaN : Number(text);
    return rate > 0 && Number.isFinite(rate) ? [[id, rate] as const] : [];
  });
  return new Map(pairs);
}

export const withTypedRate = (look: RaceLook, id: string, rate: number): string =>
  [...new Map([...typedRates(look), [id, rate]])].map(([name, value]) => `${name}:${value}`).join(',');

/** One that has none typed yet has its best. */
export function entrantsOf(look: RaceLook): readonly Entrant[] {
  const typed = typedRates(look);
  return racing(look).map((id) => ({
    id,
    rate: look.rates === 'best' ? null : look.rates === 'one' ? look.rate : (typed.get(id) ?? null),
  }));
}
