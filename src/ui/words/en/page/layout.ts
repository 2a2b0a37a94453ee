import type { Speech } from '../../catalogue';

/** The bar at the top, and the page inside a slide, in English. */
export const layout = {
  'top.skip': 'Skip to Play',
  'top.newStart': 'New weights',
  'top.newStartTitle': 'New weights: other initial weights, the same data',
  'top.undo': 'Undo',
  'top.redo': 'Redo',
  'top.pin': 'Pin run',
  'top.pinTitle': 'Pin this run: what you change next stands beside it',
  'top.pinFull': 'Four runs are kept. Drop one to pin another.',
  'top.share': 'Share',
  'top.shareTitle': 'Share a link or put it into a slide',
  'top.keys': 'Keys',
  'top.keysTitle': 'Keys (?)',
  /** `next`: what a click makes of them. */
  'top.colours': ({ theme, next }: { readonly theme: string; readonly next: string }) => `Switch colours to ${next} (now ${theme})`,
  'transport.reset': 'Reset to the start',
  'transport.resetTitle': 'Reset to the same start (R)',
  'transport.play': 'Play',
  'transport.playTitle': 'Play (Space)',
  'transport.loading': 'Loading…',
  /** `secondsLeft`: null where that is not known. */
  'transport.waitsFor': ({ name, secondsLeft }: { readonly name: string; readonly secondsLeft: number | null }, s: Speech) =>
    `${name} is loading${secondsLeft === null ? '' : `: ${s.count(secondsLeft)} s left`}`,
  'transport.needsClasses': 'Two classes are needed',
  'transport.needsCurve': 'A curve is needed',
  'transport.needsDrawings': 'Five drawings of each of two classes are needed',
  'transport.needsFile': 'A file is needed',
  'transport.pause': 'Pause',
  'transport.pauseTitle': 'Pause (Space)',
  'transport.step': 'One step',
  'transport.stepTitle': 'One step (.)',
  'transport.stepSize': 'Size of a step',
  'step.batch': 'batch',
  'step.example': 'example',
  'step.epoch': 'epoch',
  'step.operation': 'operation',
  'transport.epoch': 'epoch',
  'transport.epochNumber': ({ epoch }: { readonly epoch: number }, s: Speech) => `epoch ${s.count(epoch)}`,
  'transport.batch': ({ batch, batches }: { readonly batch: number; readonly batches: number }, s: Speech) =>
    `batch ${s.count(batch)} of ${s.count(batches)}`,
  'transport.perSecond': ({ epochs }: { readonly epochs: number }, s: Speech) => `${s.count(epochs)} /s`,
  'transport.timeline': 'Time line: drag to go back',
  'transport.replaying': ({ epoch, goal }: { readonly epoch: number; readonly goal: number }, s: Speech) =>
    `replaying, epoch ${s.count(epoch)} of ${s.count(goal)}`,
  'transport.giveUp': 'give up',
  'transport.giveUpTitle': 'Give up (Escape)',
  'transport.speed': 'Speed',
  'transport.speedTitle': ({ speed }: { readonly speed: string }) => `Speed: ${speed}`,
  /** Infinity: nothing holds it back. */
  'transport.epochsPerSecond': ({ epochs }: { readonly epochs: number }, s: Speech) =>
    epochs === Number.POSITIVE_INFINITY
      ? 'as fast as it goes'
      : `${s.count(epochs)} ${s.plural(epochs, { one: 'epoch', other: 'epochs' })} a second`,
};
