import { strToU8, zipSync } from 'fflate';

// Spreadsheets as programs write them, with no more than a reader needs.

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface XlsxSheet {
  readonly name: string;
  /** What stands between `<worksheet>` and its end. */
  readonly xml: string;
  readonly state?: string;
}

interface XlsxParts {
  readonly sheets: readonly XlsxSheet[];
  /** Shared texts, as `<si>` elements. */
  readonly texts?: string;
  /** Formats of cells by their number, of which the style s is the s-th. */
  readonly formats?: readonly (number | string)[];
  readonly from1904?: boolean;
}

/** The parts of a workbook as texts, by their path. */
export function xlsxParts({ sheets, texts = '', formats = [0], from1904 = false }: XlsxParts): Record<string, string> {
  const codes = formats.flatMap((format, i) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + i}" formatCode="${format}"/>`] : [],
  );
  const styles = formats.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 164 + i : format}"/>`);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${xml}<workbook ${main} xmlns:r="${officeRelations}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name, state = 'visible' }, i) => `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships>${sheets
      .map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join('')}${relation('texts', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `${xml}<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${xml}<sst ${main}>${texts}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, `${xml}<worksheet ${main}>${sheet.xml}</worksheet>`]),
    ),
  };
}

/** The parts of an OpenDocument spreadsheet. @param tables `<table:table>` elements */
export const odsParts = (tables: string): Record<string, string> => ({
  mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
  'content.xml': `${xml}<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
});

export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Rows as a sheet of a workbook: numbers as such, all else as texts in their cells. */
export const sheetOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `<sheetData>${rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells
          .map((cell, c) => {
            const place = `${letters(c)}${r + 1}`;
            return typeof cell === 'number'
              ? `<c r="${place}"><v>${cell}</v></c>`
              : cell && `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData>`;

/** Rows as a table of an OpenDocument spreadsheet. */
export const odsTableOf = (name: string, rows: readonly (readonly (string | number)[])[]): string =>
  `<table:table table:name="${name}">${rows
    .map(
      (cells) =>
        `<table:table-row>${cells
          .map((cell) =>
            typeof cell === 'number'
              ? `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell.toFixed(1)}</text:p></table:table-cell>`
              : `<table:table-cell office:value-type="string"><text:p>${escaped(cell)}</text:p></table:table-cell>`,
          )
          .join('')}</table:table-row>`,
    )
    .join('')}</table:table>`;
