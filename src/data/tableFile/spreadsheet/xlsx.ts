import { type Budget, Unreadable, unpack } from '../../unpack';
import { dayOf, showsDay } from './cellDates';
import type { SheetRows } from './sheetRows';
import { type XmlReader, xmlSink } from './xml';

/** Characters of all texts together, and merged places that are looked at. */
const mostText = 100_000_000;
const mostMerged = 100_000;
const mostTexts = 5_000_000;
/** Sheets, formats and styles of a workbook that are looked at. */
const mostParts = 100_000;

/** A workbook of Office Open XML before its sheets are read. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly isHidden: boolean }[];
  readonly from1904: boolean;
  /** Whether a number in a cell of each style is a day. */
  readonly showDays: readonly boolean[];
  readonly textsPath: string;
}

/** Paths in an archive begin anywhere: below the workbook's folder, or with a slash at the root. */
const pathFrom = (folder: string, target: string) => {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
};

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/** @throws Unreadable */
export function* openWorkbook(bytes: Uint8Array, budget: Budget): Generator<number, Workbook> {
  const found: { name: string; id: string; isHidden: boolean }[] = [];
  const targets = new Map<string, string>();
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let folder: string | null = null;
  let textsPath = '';
  let from1904 = false;
  let isOfCells = false;
  const workbook: XmlReader = {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (name === 'sheet' && id !== undefined && found.length < mostParts)
        found.push({ name: attributes.name ?? '', id, isHidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  };
  const relations: XmlReader = {
    open(name, { Id, Target, Type }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || targets.size > mostParts) return;
      targets.set(Id, Target);
      if (Type?.endsWith('/sharedStrings')) textsPath = Target;
    },
  };
  const formats: XmlReader = {
    open(name, attributes) {
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'numFmt' && codes.size < mostParts) codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'xf' && isOfCells && styles.length < mostParts) styles.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  };
  yield* unpack(
    bytes,
    (name) => {
      if (/(?:^|\/)workbook\.xml$/.test(name)) {
        folder = name.slice(0, -'workbook.xml'.length);
        return xmlSink(workbook);
      }
      if (/(?:^|\/)_rels\/workbook\.xml\.rels$/.test(name)) return xmlSink(relations);
      return /(?:^|\/)styles\.xml$/.test(name) ? xmlSink(formats) : null;
    },
    budget,
  );
  if (folder === null) throw new Unreadable('csv.notSpreadsheet');
  const at: string = folder;
  const sheets = found.flatMap(({ name, id, isHidden }) => {
    const target = targets.get(id);
    return target === undefined ? [] : [{ name, path: pathFrom(at, target), isHidden }];
  });
  if (sheets.length === 0) throw new Unreadable('csv.packedDamaged');
  return {
    sheets,
    from1904,
    showDays: styles.map((format) => showsDay(format, codes.get(format))),
    textsPath: textsPath && pathFrom(at, textsPath),
  };
}

function* textsOf(bytes: Uint8Array, path: string, budget: Budget): Generator<number, readonly string[]> {
  const texts: string[] = [];
  let parts: string[] = [];
  let isText = false;
  let isSpoken = false; // how a word is pronounced is no part of it
  let characters = 0;
  const reader: XmlReader = {
    open(name) {
      if (name === 'si') parts = [];
      if (name === 'rPh') isSpoken = true;
      isText = name === 't' && !isSpoken;
    },
    close(name) {
      if (name === 'si') {
        texts.push(parts.join('').trim());
        if (texts.length > mostTexts) throw new Unreadable('csv.packedTooLarge');
      }
      if (name === 'rPh') isSpoken = false;
      isText = false;
    },
    text(text) {
      if (!isText) return;
      parts.push(text);
      characters += text.length;
      if (characters > mostText) throw new Unreadable('csv.packedTooLarge');
    },
  };
  yield* unpack(bytes, (name) => (name === path ? xmlSink(reader) : null), budget);
  return texts;
}

/** Place of a column from its letters: A is 0. */
function columnIn(place: string): number {
  let column = 0;
  for (let i = 0; i < place.length; i++) {
    const code = place.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

const mostColumns = 16_384;

/** Reads the rows of one sheet. Of a formula the value counts that was computed last. @throws Unreadable */
export function* readXlsxSheet(
  bytes: Uint8Array,
  { from1904, showDays, textsPath }: Workbook,
  path: string,
  rows: SheetRows,
  budget: Budget,
): Generator<number, void> {
  const texts: readonly string[] = textsPath ? yield* textsOf(bytes, textsPath, budget) : [];
  const merged: { column: number; from: number; to: number }[] = [];
  let line = 0;
  let column = -1;
  let cells: string[] = [];
  let type = 'n';
  let style = 0;
  let value: string[] = [];
  let isValue = false;
  let isFound = false;
  const shown = (): string => {
    const text = value.join('');
    if (type === 's') return texts[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    if (type === 'str' || type === 'inlineStr') return text.trim();
    if (type === 'e') return text.length < 10 ? text : '#N/A';
    if (text === '') return '';
    rows.markExact(column);
    if (type === 'd') return text.trim();
    const number = Number(text);
    if (!Number.isFinite(number)) return '';
    return (showDays[style] && dayOf(number, from1904)) || String(number);
  };
  const reader: XmlReader = {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes.r) || line + 1;
        column = -1;
        cells = [];
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnIn(attributes.r);
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = [];
      } else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'mergeCell' && merged.length < mostMerged) {
        const [, place = '', from = '', to = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(attributes.ref ?? '') ?? [];
        if (from !== to) merged.push({ column: columnIn(place), from: Number(from), to: Number(to) });
      }
    },
    text(text) {
      if (isValue) value.push(text);
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') {
        if (value.length === 0 || column < 0 || column >= mostColumns) return;
        while (cells.length < column) cells.push('');
        cells[column] = shown();
      } else if (name === 'row') rows.add(line, cells);
    },
  };
  yield* unpack(
    bytes,
    (name) => {
      if (name !== path) return null;
      isFound = true;
      return xmlSink(reader);
    },
    budget,
  );
  if (!isFound) throw new Unreadable('csv.packedDamaged');
  rows.fillDown(merged);
}
