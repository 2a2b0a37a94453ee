import { type RefObject, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Theme } from '../../render/theme';
import { takeUse } from '../../state/responses';
import { RunnerContext } from '../../state/runnerContext';
import { currentTheme, subscribeTheme } from '../theme';

/** Paints with CSS pixels as units: the context is scaled by the device's pixel ratio. */
export type Paint = (ctx: CanvasRenderingContext2D, size: { readonly width: number; readonly height: number }, theme: Theme) => void;

// one animation frame for all canvases of the page, unless they take so long that input would have to wait for them
const frameBudgetMs = 8;
/** What is to be painted, and how many frames it may wait for the page to show that it was used: one where only the run went on. */
const waiting = new Map<() => void, 0 | 1>();
let isScheduled = false;

function schedule(paint: () => void, patience: 0 | 1 = 0): void {
  waiting.set(paint, patience && (waiting.get(paint) ?? patience));
  if (isScheduled) return;
  isScheduled = true;
  requestAnimationFrame(paintWaiting);
}

function paintWaiting(): void {
  isScheduled = false;
  const began = performance.now();
  const due = [...waiting];
  waiting.clear();
  const wasUsed = takeUse();
  let painted = 0;
  for (const [paint, patience] of due) {
    if (wasUsed && patience > 0) schedule(paint);
    else if (painted > 0 && performance.now() - began >= frameBudgetMs) schedule(paint, patience);
    else {
      paint();
      painted++;
    }
  }
}

/** Paints at once what waits for a frame: paper does not wait. */
export function paintNow(): void {
  const due = [...waiting.keys()];
  waiting.clear();
  for (const run of due) run();
}

interface CanvasOptions {
  /** Repaint with every frame of the run. */
  readonly live?: boolean;
  /** While this is false the last picture stays. */
  readonly ready?: () => boolean;
  /** The painter's lengths are those of the usual size of text: it is scaled as the page's text is. */
  readonly scalesWithText?: boolean;
  /** Repaint when this element is scrolled. */
  readonly scroller?: RefObject<HTMLElement | null>;
}

const always = () => true;

/**
 * A canvas that owns its pixels: repainted at most once per animation frame when its size, the theme or, if `live`, the frame of the run
 * changes, and after every render of its component. What the painter throws, the component throws: the boundary around it says so.
 */
export function useCanvas(
  paint: Paint,
  { live = false, ready = always, scalesWithText = false, scroller }: CanvasOptions = {},
): RefObject<HTMLCanvasElement | null> {
  const ref = useRef<HTMLCanvasElement>(null);
  const frames = useContext(RunnerContext)?.stores.frames; // a canvas that does not follow a run may stand anywhere
  const newest = useRef({ paint, ready });
  useLayoutEffect(() => {
    newest.current = { paint, ready };
  });
  const [fault, setFault] = useState<{ readonly error: unknown } | null>(null);
  if (fault) throw fault.error;
  const paintNow = useRef(() => {
    const canvas = ref.current;
    const ctx = canvas?.getContext('2d');
    if (!canvas || !ctx || !newest.current.ready()) return;
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across;
      canvas.height = down;
    }
    const theme = currentTheme();
    const scale = scalesWithText ? theme.textScale : 1;
    ctx.setTransform(ratio * scale, 0, 0, ratio * scale, 0, 0);
    ctx.clearRect(0, 0, width / scale, height / scale);
    newest.current.paint(ctx, { width: width / scale, height: height / scale }, theme);
  }).current;
  const repaint = useRef(() => {
    try {
      paintNow();
    } catch (error) {
      setFault({ error }); // the other canvases of this frame are still to be painted
    }
  }).current;

  useEffect(() => schedule(repaint));
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const changed = () => schedule(repaint);
    const sizes = new ResizeObserver(changed);
    sizes.observe(canvas);
    const stops = [subscribeTheme(changed), () => sizes.disconnect()];
    if (live && frames) stops.push(frames.subscribe(() => schedule(repaint, 1)));
    const scrolled = scroller?.current;
    scrolled?.addEventListener('scroll', changed, { passive: true });
    stops.push(() => scrolled?.removeEventListener('scroll', changed));
    return () => {
      waiting.delete(repaint);
      for (const stop of stops) stop();
    };
  }, [live, frames, repaint, scroller]);
  return ref;
}
