import temml from 'temml';
import type { Plugin } from 'vite';
import { datasetTex } from '../src/ui/formulas/datasetTex.ts';
import { type Tex, tex } from '../src/ui/formulas/tex.ts';

const id = 'virtual:formulas';

/**
 * TeX as MathML, without what only a sheet of styles of Temml's own would read: neither its classes nor its styles, which the page's policy forbids.
 * Accents lie close to their letters.
 * @throws Error where it is no formula
 */
export const typeset = (formula: string): string =>
  temml
    .renderToString(formula, { throwOnError: true, strict: true })
    .replace(/ (class|style)="[^"]*"/g, '')
    .replaceAll('<math>', '<math displaystyle="false">');

/** Every formula of a registry, its lines one after the other, by id. */
const typesetAll = () =>
  Object.fromEntries(
    Object.entries({ ...tex, datasets: datasetTex }).map(([registry, formulas]) => [
      registry,
      Object.fromEntries(Object.entries<Tex>(formulas).map(([key, lines]) => [key, [lines].flat().map(typeset).join(' ')])),
    ]),
  );

/** `import formulas from 'virtual:formulas'`: what stands in `src/ui/formulas/tex.ts` and `datasetTex.ts`, as MathML. */
export function typesetFormulas(): Plugin {
  return {
    name: 'typeset-formulas',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? `export default ${JSON.stringify(typesetAll())};` : null),
  };
}
