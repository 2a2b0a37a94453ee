import { type Budget, Unreadable, unpack } from '../../unpack';
import type { SheetRows } from './sheetRows';
import { type Attributes, type XmlReader, xmlSink } from './xml';

/** Beyond these no spreadsheet has rows and columns. */
const mostLines = 1_048_576;
const mostColumns = 16_384;
const mostSpaces = 1000;
const mostSheets = 10_000;

const whole = (text: string | undefined, most: number) => Math.min(Math.max(1, Math.floor(Number(text ?? 1)) || 1), most);

/** A time of day as a share of it, as other spreadsheets keep it. */
function shareOfDay(time: string): string {
  const [, hours, minutes = '0', seconds = '0'] = /^-?PT(\d+)H(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(time) ?? [];
  return hours === undefined ? '' : String((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400);
}

/**
 * Reads the rows of one sheet of an OpenDocument spreadsheet: the one of that name, otherwise the first.
 * @returns the names of all sheets
 * @throws Unreadable
 */
export function* readOdsSheet(
  bytes: Uint8Array,
  wanted: string | undefined,
  rows: (name: string) => SheetRows,
  budget: Budget,
): Generator<number, readonly string[]> {
  const sheets: string[] = [];
  let into: SheetRows | null = null;
  let isTaken = false;
  let depth = 0;
  /** Notes and pictures hold text that is no cell's. */
  let aside = 0;
  let line = 0;
  let repeated = 1;
  let cells: string[] = [];
  let cell: Attributes | null = null;
  let times = 1;
  let text: string[] = [];
  let paragraphs = 0;
  /** What cells that are merged downwards show, by column. */
  const covering = new Map<number, { readonly text: string; readonly until: number }>();

  const shown = (attributes: Attributes): string => {
    const written = text.join('').trim();
    const column = cells.length;
    const isError = attributes['calcext:value-type'] === 'error';
    if (isError) return written.length > 0 && written.length < 10 && written.startsWith('#') ? written : '#N/A';
    const exact = (value: string) => {
      if (value !== '') into?.markExact(column);
      return value;
    };
    switch (attributes['office:value-type']) {
      case 'float':
      case 'percentage':
      case 'currency': {
        const value = Number(attributes['office:value']);
        return Number.isFinite(value) ? exact(String(value)) : '';
      }
      case 'date':
        return exact((attributes['office:date-value'] ?? '').replace(/T00:00:00(?:\.0+)?$/, ''));
      case 'time':
        return exact(shareOfDay(attributes['office:time-value'] ?? ''));
      case 'boolean':
        return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
      default:
        return written || (attributes['office:string-value'] ?? '').trim();
    }
  };
  const put = (value: string) => {
    for (let k = 0; k < times && cells.length < mostColumns; k++) cells.push(value);
  };
  const reader: XmlReader = {
    open(name, attributes) {
      if (name === 'table') {
        depth++;
        if (depth > 1) return;
        const called = attributes['table:name'] ?? '';
        if (sheets.length < mostSheets) sheets.push(called);
        into = !isTaken && (wanted === undefined || called === wanted) ? rows(called) : null;
        isTaken ||= into !== null;
        line = 0;
        covering.clear();
      }
      if (!into || depth > 1) return;
      if (name === 'table-row') {
        repeated = whole(attributes['table:number-rows-repeated'], mostLines);
        cells = [];
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = attributes;
        times = whole(attributes['table:number-columns-repeated'], mostColumns);
        text = [];
        paragraphs = 0;
      } else if (name === 'annotation' || name === 'frame' || name === 'shapes') aside++;
      else if (!cell || aside > 0) return;
      else if (name === 'p') {
        if (paragraphs++ > 0) text.push('\n');
      } else if (name === 's') text.push(' '.repeat(whole(attributes['text:c'], mostSpaces)));
      else if (name === 'tab' || name === 'line-break') text.push(' ');
    },
    text(part) {
      if (into && cell && aside === 0 && paragraphs > 0) text.push(part);
    },
    close(name) {
      if (name === 'table') depth--;
      if (!into || depth > 1) return;
      if (name === 'annotation' || name === 'frame' || name === 'shapes') aside--;
      else if (name === 'table-cell' && cell) {
        const value = shown(cell);
        const spanned = whole(cell['table:number-rows-spanned'], mostLines);
        if (spanned > 1 && value !== '') covering.set(cells.length, { text: value, until: line + spanned });
        put(value);
        cell = null;
      } else if (name === 'covered-table-cell') {
        for (let k = 0; k < times && cells.length < mostColumns; k++) {
          const cover = covering.get(cells.length);
          cells.push(cover && line < cover.until ? cover.text : '');
        }
        cell = null;
      } else if (name === 'table-row') {
        const isBlank = cells.every((each) => each === '');
        for (let k = 1; !isBlank && k <= repeated && line + k <= mostLines; k++) into.add(line + k, cells);
        line += repeated;
      }
    },
  };
  yield* unpack(bytes, (name) => (name === 'content.xml' ? xmlSink(reader) : null), budget);
  if (sheets.length === 0) throw new Unreadable('csv.notSpreadsheet');
  return sheets;
}
