import { expect, it, vi } from 'vitest';
import { compileExpression } from './expression';
import { lineAxes, namesOf, planeAxes } from './generated';

/** As the page has it at its start: without the parser. */
async function withoutParser() {
  vi.resetModules();
  const formula = await import('./formula');
  const { standardFeatures } = await import('./features');
  expect(formula.formulaParser.isLoaded).toBe(false);
  return { ...formula, standardFeatures };
}

it.each([['the plane', planeAxes] as const, ['the line', lineAxes] as const])(
  'has the features of %s without the parser: the same values to the bit, the same labels',
  async (_, axes) => {
    const { compileFormula, needsParser, standardFeatures } = await withoutParser();
    const names = namesOf(axes);
    const offered = standardFeatures(axes);
    expect(
      needsParser(
        offered.map(({ expression }) => expression),
        names,
      ),
    ).toBe(false);
    for (const { expression, label } of offered) {
      const [quick, parsed] = [compileFormula(expression, names), compileExpression(expression, names)];
      if (!quick.ok || !parsed.ok) throw new Error(`${expression} cannot be read`);
      expect(label).toBe(parsed.label);
      for (let n = 0; n < 500; n++) {
        const values = Float64Array.from(['before', ...names], (_name, i) => 6 * Math.sin(1.7 * n + 3.1 * i));
        expect(quick.evaluate(values, 1)).toBe(parsed.evaluate(values, 1));
      }
    }
  },
);

it('says of any other formula that its reader is missing, until it has come', async () => {
  const { compileFormula, formulaParser, needsParser } = await withoutParser();
  const names = ['x1', 'x2'];
  expect(needsParser(['x2', 'x1^2'], names)).toBe(false);
  for (const feature of ['x1^4', 'pi', 'petal_length', 'x^2']) expect(needsParser(['x1', feature], names), feature).toBe(true);
  expect(needsParser(['x1'], [])).toBe(true); // a table says what its columns are called
  expect(compileFormula('x1^4', names)).toMatchObject({ ok: false, sentence: { values: { reason: { key: 'formula.noReader' } } } });
  expect(compileFormula('x1^2', ['a']).ok).toBe(false); // no such input
  await formulaParser.load();
  expect(compileFormula('x1^4', names).ok).toBe(true);
});
