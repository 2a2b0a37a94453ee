import { create } from 'zustand';
import type { PanelId } from '../experiment/panels';
import type { GraphPass } from '../probes/backprop/graphPass';
import type { RunInfo } from '../run/runInfo';

/** A unit of the graph: layer 0 is the features, the last layer the output. */
export interface UnitRef {
  readonly layer: number;
  readonly unit: number;
}

/** A weight into `unit` from `input`, or its bias (`input` = −1). */
export interface WeightRef extends UnitRef {
  readonly input: number;
}

/** Parameters that are marked on the graph while something speaks of them. */
export interface Glow {
  /** Into the flat parameters, and how much of each: from 0 to 1. */
  readonly indices: ArrayLike<number>;
  readonly shares: ArrayLike<number>;
  /** What speaks of them: its word in the strip is marked too. */
  readonly panel: PanelId;
  /** What it means, for the graph's key. */
  readonly legend: string;
}

/** A parameter that is an axis of a picture, marked on the graph. */
export interface AxisMark {
  /** Into the flat parameters. */
  readonly index: number;
  readonly mark: string;
}

/** `operation`: of a pass forward and back, while one is looked at; the run stands. */
export type StepSize = 'example' | 'batch' | 'epoch' | 'operation';

/** An image made by hand, from strokes or otherwise; it goes with its data set. */
export interface OwnImage {
  /** Id of the data set whose network reads it. */
  readonly dataset: string;
  /** As the network reads it, [H, W, C] from 0 to 1; null: nothing is drawn. */
  readonly image: ArrayLike<number> | null;
  /** What it is made of; null: a picture, or an example that was shifted. */
  readonly strokes: readonly PadStroke[] | null;
}

/** Where the pen went, in shares of the pad's side, and its colour from 0 to 1 a channel. */
export interface PadStroke {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly colour: readonly number[];
}

/** What the pointer and the keyboard have chosen; none of it is part of the experiment. */
interface ViewState {
  readonly hovered: UnitRef | null;
  readonly hoveredWeight: WeightRef | null;
  readonly pinned: UnitRef | null;
  /** The pinned unit fills the output's plane; otherwise the output does, with the unit's line in it: a weight that is changed moves both. */
  readonly seesPinned: boolean;
  /** The weight being edited; always into the pinned unit. */
  readonly edited: WeightRef | null;
  readonly glow: Glow | null;
  readonly axes: readonly AxisMark[] | null;
  /** A pass forward and back in the place of weights by width; null: nobody looks at one. */
  readonly pass: GraphPass | null;
  /** All weights of another network, which the graph shows in place of the run's while it is pointed at; null: nobody points at one. */
  readonly others: readonly number[] | null;
  /** The output at which the decision flips while another than the usual one is tried; null: the usual one. */
  readonly threshold: number | null;
  /** The example whose numbers the reading strip shows (index into all examples). */
  readonly example: number;
  /** Chosen by hand: it is marked in the picture. */
  readonly isExampleChosen: boolean;
  /** In place of an example. */
  readonly own: OwnImage | null;
  readonly stepSize: StepSize;
  /** One operation on, or back; null while no pass is looked at. */
  readonly stepOperation: ((direction: 1 | -1) => void) | null;
  /** Beyond this learning rate steps of gradient descent grow near the present weights; null where nobody has found that out. */
  readonly steepestRate: number | null;
  /** 0 … speeds.length − 1 */
  readonly speed: number;
  readonly isShareOpen: boolean;
  readonly isCsvOpen: boolean;
  readonly isSeedsOpen: boolean;
  /** The sheet of keys. */
  readonly isKeysOpen: boolean;
  /** The link as a code that a camera reads. */
  readonly isCodeOpen: boolean;
  /** Class (or −1 for the eraser) that drawing places, null while not drawing. */
  readonly drawing: number | null;
}

export const useView = create<ViewState>(() => ({
  hovered: null,
  hoveredWeight: null,
  pinned: null,
  seesPinned: true,
  edited: null,
  glow: null,
  axes: null,
  pass: null,
  others: null,
  threshold: null,
  example: 0,
  isExampleChosen: false,
  own: null,
  stepSize: 'batch',
  stepOperation: null,
  steepestRate: null,
  speed: 2,
  isShareOpen: false,
  isCsvOpen: false,
  isSeedsOpen: false,
  isKeysOpen: false,
  isCodeOpen: false,
  drawing: null,
}));

export const hoverUnit = (hovered: UnitRef | null) => useView.setState({ hovered });
export const hoverWeight = (hoveredWeight: WeightRef | null) => useView.setState({ hoveredWeight });
export const pinUnit = (pinned: UnitRef | null) => useView.setState({ pinned, edited: null, seesPinned: true });
export const seePinned = (seesPinned: boolean) => useView.setState({ seesPinned });
export const editWeight = (edited: WeightRef | null) =>
  useView.setState(edited ? { edited, pinned: { layer: edited.layer, unit: edited.unit }, seesPinned: false } : { edited });
export const showOwnImage = (own: OwnImage | null) => useView.setState({ own });
export const showExample = (example: number) => useView.setState({ example, isExampleChosen: true });

/** After a start: what was chosen stays where the new run has it. */
export function fitView({ layers, count, dataset }: RunInfo): void {
  useView.setState(({ pinned, edited, example, own }) => {
    const fits = pinned !== null && pinned.unit < (layers[pinned.layer]?.units ?? 0);
    const editedFits = fits && edited !== null && edited.input < (layers[edited.layer]?.inputs ?? 0);
    return {
      pinned: fits ? pinned : null,
      edited: editedFits ? edited : null,
      hovered: null,
      hoveredWeight: null,
      example: Math.min(example, count - 1),
      own: own?.dataset === dataset ? own : null,
    };
  });
}
