// Runs in the page itself, before its own scripts: lists its controls, and keeps what the browser says of each interaction.

/** A control in view, by the words it is read with: one of each kind and region (numbers in names differ, the code behind them does not). */
export interface Listed {
  readonly key: string;
  readonly kind: 'button' | 'slider' | 'select' | 'text' | 'check' | 'fold' | 'unit';
}

/** An event as Event Timing has it, in ms; `durationMs` is rounded to 8 ms by the browser, from the input to the next paint. */
export interface Timed {
  readonly type: string;
  /** 0 for what is no press of a key or button (hover). */
  readonly interaction: number;
  readonly durationMs: number;
  readonly delayMs: number;
  readonly handlersMs: number;
}

/** A frame over 50 ms and the scripts in it, longest first: "24 ms BUTTON.onclick". */
export interface LongFrame {
  readonly durationMs: number;
  readonly scripts: readonly string[];
}

export interface Watched {
  list(): Listed[];
  element(key: string): Element | undefined;
  /** What came since the last time. */
  take(): { events: Timed[]; frames: LongFrame[] };
}

interface FrameEntry extends PerformanceEntry {
  readonly scripts: readonly { duration: number; invoker: string; sourceFunctionName: string }[];
}

const controls =
  'button:enabled, input:enabled:not([type="file"], [type="hidden"]), select:enabled, textarea:enabled, summary, [role="button"], [role="menuitem"], [tabindex="0"]';
const regions = '.top, .data, .network, .output, .objective, .inspect, dialog, [role="dialog"]';

function kindOf(element: Element): Listed['kind'] {
  if (element instanceof HTMLSelectElement) return 'select';
  if (element instanceof HTMLTextAreaElement) return 'text';
  if (element instanceof HTMLInputElement) {
    return element.type === 'range' ? 'slider' : element.type === 'checkbox' || element.type === 'radio' ? 'check' : 'text';
  }
  if (element.tagName === 'SUMMARY') return 'fold';
  return element.matches('.unit') ? 'unit' : 'button';
}

function nameOf(element: Element): string {
  const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : [];
  const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? []);
  const spoken = [
    element.getAttribute('aria-label'),
    ...by.map((it) => it.textContent),
    ...labels.map((it) => it.textContent),
    element.textContent,
  ];
  const name = spoken.find((text) => text?.trim()) ?? element.getAttribute('title') ?? element.className;
  return name.trim().replace(/\s+/g, ' ').slice(0, 40);
}

function isInView(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

const kept = { events: [] as Timed[], frames: [] as LongFrame[] };

function keyed(): Map<string, Element> {
  const found = new Map<string, Element>();
  // a dialog over the page leaves nothing else to press
  const room = document.querySelector('dialog[open], [role="dialog"]') ?? document;
  for (const element of room.querySelectorAll(controls)) {
    if (!isInView(element)) continue;
    const region = element.closest(regions);
    const place = region?.matches('dialog, [role="dialog"]') ? 'dialog' : (region?.classList[0] ?? 'page');
    const key = `${place}: ${nameOf(element).replace(/[-−+]?\d[\d.,\u2009 ]*/g, '#')} (${kindOf(element)})`;
    if (!found.has(key)) found.set(key, element);
  }
  return found;
}

new PerformanceObserver((list) => {
  for (const entry of list.getEntries() as PerformanceEventTiming[]) {
    kept.events.push({
      type: entry.name,
      interaction: (entry as unknown as { interactionId: number }).interactionId,
      durationMs: entry.duration,
      delayMs: entry.processingStart - entry.startTime,
      handlersMs: entry.processingEnd - entry.processingStart,
    });
  }
}).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
new PerformanceObserver((list) => {
  for (const { duration, scripts } of list.getEntries() as FrameEntry[]) {
    const longest = scripts.toSorted((a, b) => b.duration - a.duration).slice(0, 4);
    kept.frames.push({
      durationMs: duration,
      scripts: longest.map((script) => `${script.duration.toFixed(0)} ms ${script.invoker} ${script.sourceFunctionName}`.trim()),
    });
  }
}).observe({ type: 'long-animation-frame' });

(window as unknown as { inp: Watched }).inp = {
  list: () => [...keyed()].map(([key, element]) => ({ key, kind: kindOf(element) })),
  element: (key) => keyed().get(key),
  take: () => ({ events: kept.events.splice(0), frames: kept.frames.splice(0) }),
};
