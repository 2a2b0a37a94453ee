import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../ui/words/inEnglish';
import { compileExpression } from './expression';

const names = ['x1', 'x2', 'petal_length_cm'];
const values = Float64Array.of(99, 1.5, -2.25, 4);

function numberOf(text: string): number {
  const compiled = compileExpression(text, names);
  if (!compiled.ok) throw new Error(inEnglish.say(compiled.sentence));
  return compiled.evaluate(values, 1);
}

function sentenceOf(text: string): string {
  const compiled = compileExpression(text, names);
  if (compiled.ok) throw new Error(`“${text}” was accepted`);
  return inEnglish.say(compiled.sentence);
}

describe('a formula', () => {
  it.each<[string, number]>([
    ['x1', 1.5],
    ['x1*x2', 1.5 * -2.25],
    ['x1 + 2 * x2 - 1', 1.5 - 4.5 - 1],
    ['x1 / x2 / 2', 1.5 / -2.25 / 2],
    ['(x1 + x2) * petal_length_cm', -3],
    ['2^3^2', 512],
    ['-x1^2', -2.25],
    ['(-x1)^2', 2.25],
    ['2^-x1^2', 2 ** -2.25],
    ['-x1^2 * 3', -6.75],
    ['x1 - -x2', -0.75],
    ['+x2', -2.25],
    ['3*-x1^2', -6.75],
    ['exp(-x1^2)', Math.exp(-2.25)],
    ['x1^0.5', Math.sqrt(1.5)],
    ['sin(pi * x1)', Math.sin(Math.PI * 1.5)],
    ['log(e)', 1],
    ['abs(x2)', 2.25],
    ['sign(x2)', -1],
    ['step(x2)', 0],
    ['step(x1 - 1.5)', 1],
    ['floor(x2)', -3],
    ['max(x1, x2)', 1.5],
    ['min(x1, max(x2, 0))', 0],
    ['  x1  ', 1.5],
    ['.5e1', 5],
  ])('%s', (text, wanted) => {
    expect(numberOf(text)).toBe(wanted);
  });

  it('squares as a product, to the bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const compiled = compileExpression('x^2', ['x']);
        expect(compiled.ok && compiled.evaluate(Float64Array.of(value), 0)).toBe(value * value);
      }),
    );
  });

  it('takes a column called e for the column', () => {
    const compiled = compileExpression('e', ['e']);
    expect(compiled.ok && compiled.evaluate(Float64Array.of(7), 0)).toBe(7);
  });
});

describe('what is refused, with one sentence', () => {
  it.each<[string, RegExp]>([
    ['', /missing/],
    ['x'.repeat(61), /60 characters/],
    ['x3', /“x3” is not an input/],
    ['x1 +', /cannot be read at character/],
    ['x1 x2', /only numbers, inputs/],
    ['x1, x2', /cannot be read|only numbers/],
    [',x1', /cannot be read at character 1/],
    ['x1;', /cannot be read at character 3/],
    ['x1 = 3', /cannot be read/],
    ['x1 == 3', /cannot be read/],
    ['!x1', /cannot be read/],
    ['"x1"', /not a number/],
    ['true', /“true” is not an input/],
    ['this', /only numbers, inputs/],
    ['[x1]', /only numbers, inputs/],
    ['x1.constructor', /only numbers, inputs/],
    ['x1["constructor"]', /only numbers, inputs/],
    ['x1 ? x2 : 3', /only numbers, inputs|cannot be read/],
    ['alert(1)', /“alert” is not a function/],
    ['constructor(1)', /“constructor” is not a function/],
    ['__proto__', /is not an input/],
    ['Math.sin(x1)', /is not a function/],
    ['sin(x1)(x2)', /is not a function/],
    ['sin', /“sin” is not an input/],
    ['sin()', /one value/],
    ['sin(x1, x2)', /one value/],
    ['max(x1)', /two values/],
    ['2x1', /cannot be read/],
    ['-', /cannot be read/],
    ['()', /cannot be read|only numbers/],
  ])('%s', (text, wanted) => {
    expect(sentenceOf(text)).toMatch(wanted);
    expect(sentenceOf(text)).toMatch(/\.$/);
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'x1',
        'x2',
        '(',
        ')',
        '^',
        '-',
        '+',
        '*',
        '/',
        'sin',
        ',',
        '.',
        '[',
        ']',
        '2',
        ' ',
        '"',
        "'",
        '?',
        ':',
        '`',
        '=>',
        'e',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          pieces.map((parts) => parts.join('')),
        ),
        (text) => {
          const compiled = compileExpression(text, names);
          if (compiled.ok) expect(compiled.evaluate(values, 1)).toBeTypeOf('number');
          else expect(inEnglish.say(compiled.sentence)).toMatch(/\.$/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the label', () => {
  it.each<[string, string]>([
    ['x1', 'x₁'],
    ['x1^2', 'x₁²'],
    ['x1*x2', 'x₁x₂'],
    ['sin(x1)', 'sin x₁'],
    ['sin(x1)*x2', 'sin(x₁) · x₂'],
    ['sqrt(x2)', '√x₂'],
    ['sqrt(x1+x2)', '√(x₁ + x₂)'],
    ['abs(x1-x2)', '|x₁ − x₂|'],
    ['exp(-x1^2)', 'exp(−x₁²)'],
    ['2*x1', '2x₁'],
    ['x1*2', 'x₁ · 2'],
    ['x1*-2', 'x₁ · (−2)'],
    ['(x1+x2)^2', '(x₁ + x₂)²'],
    ['(-x1)^2', '(−x₁)²'],
    ['x1-(x2-1)', 'x₁ − (x₂ − 1)'],
    ['x1/(x2*2)', 'x₁ / (x₂ · 2)'],
    ['x1^-1', 'x₁^(−1)'],
    ['x1^12', 'x₁¹²'],
    ['max(x1,x2)', 'max(x₁, x₂)'],
    ['petal_length_cm*pi', 'petal length cm · π'],
  ])('%s → %s', (text, wanted) => {
    const compiled = compileExpression(text, names);
    expect(compiled.ok && compiled.label).toBe(wanted);
  });
});
