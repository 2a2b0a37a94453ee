import type { RunEvent, TypedSeveral } from './runLog';

// What was typed into a run, as its link has it: `3.120~17:0.5,0.25~40:-1;5.200~…`. At the end of epoch 3, after 120 updates, the parameters
// from the 17th on are 0.5 and 0.25, the 40th −1; counted from 0. What is typed at one place is one entry, whichever way it was typed.

/** A link takes no more letters. */
export const mostTyped = 4000;

const mostDigits = 17;

/** As few digits as give the very number again, in a run in singles the very single. */
function asText(value: number, isSingle: boolean): string {
  const single = Math.fround(value);
  for (let digits = 1; isSingle && Number.isFinite(single) && digits < mostDigits; digits++) {
    const read = Number(single.toPrecision(digits));
    if (Object.is(Math.fround(read), single)) return Object.is(read, -0) ? '-0' : String(read);
  }
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Typed at one place: what is typed later takes the place of what was typed before. */
interface Entry {
  readonly atStep: number;
  readonly atEpoch: number;
  readonly values: Map<number, number>;
}

function put(values: Map<number, number>, event: RunEvent): void {
  if (event.kind === 'parameter') values.set(event.index, event.value);
  if (event.kind === 'parameters') for (const [index, value] of event.values.entries()) values.set(index, value);
  if (event.kind === 'several') for (const [index, value] of event.changed) values.set(index, value);
}

function entryText({ atStep, atEpoch, values }: Entry, isSingle: boolean): string {
  let text = `${atEpoch}.${atStep}`;
  let next = -1;
  for (const [index, value] of [...values].sort(([a], [b]) => a - b)) {
    const number = asText(value, isSingle);
    text += index === next ? `,${number}` : `~${index}:${number}`;
    next = index + 1;
  }
  return text;
}

/** What a link can say of what was done by hand. */
export interface TypedText {
  /** Empty: nothing. */
  readonly text: string;
  /** Whether that is all of it, so that the link makes the very run. */
  readonly isWhole: boolean;
}

/** @param isSingle whether the run keeps singles, which have fewer digits */
export function typedText(events: readonly RunEvent[], isSingle: boolean): TypedText {
  const entries: Entry[] = [];
  for (const event of events) {
    const last = entries.at(-1);
    const { atStep, atEpoch } = event;
    const entry = last?.atStep === atStep && last.atEpoch === atEpoch ? last : { atStep, atEpoch, values: new Map<number, number>() };
    put(entry.values, event);
    if (entry !== last && entry.values.size > 0) entries.push(entry);
  }
  const text = entries.map((entry) => entryText(entry, isSingle)).join(';');
  const fits = text.length <= mostTyped;
  return { text: fits ? text : '', isWhole: fits && events.every(({ kind }) => kind !== 'settings') };
}

/** What a stranger's text says of a network of so many parameters, in the order of the run; what cannot be understood is left out. */
export function typedEvents(text: string, parameterCount: number): TypedSeveral[] {
  const events = text.split(';').flatMap((entry): TypedSeveral[] => {
    const [place = '', ...runs] = entry.split('~');
    const [, atEpoch, atStep] = /^(\d{1,9})\.(\d{1,12})$/.exec(place) ?? [];
    const changed = runs.flatMap((run) => {
      const [, first, list = ''] = /^(\d{1,9}):(.+)$/.exec(run) ?? [];
      return list
        .split(',')
        .map((value, i) => [Number(first) + i, value.trim() === '' ? Number.NaN : Number(value)] as const)
        .filter(([index, value]) => index < parameterCount && Number.isFinite(value));
    });
    return atStep === undefined || changed.length === 0
      ? []
      : [{ atStep: Number(atStep), atEpoch: Number(atEpoch), kind: 'several', changed }];
  });
  return events.sort((a, b) => a.atEpoch - b.atEpoch || a.atStep - b.atStep);
}
