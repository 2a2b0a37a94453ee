import jsep, { type Expression } from 'jsep';

/** The value of an expression at the numbers that start at `offset`, one for every name it was compiled with. */
export type Evaluate = (values: Float64Array, offset: number) => number;

export type Compiled = { readonly ok: true; readonly evaluate: Evaluate } | { readonly ok: false; readonly sentence: string };

const longest = 60;

// ^ is power, binds tighter than the product and groups from the right; JavaScript's other operators mean nothing here
jsep.addBinaryOp('^', 15, true);
const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  tanh: Math.tanh,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  floor: Math.floor,
  step: (x) => (x > 0 ? 1 : 0),
  min: Math.min,
  max: Math.max,
};

const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };

const has = (table: object, key: string) => Object.hasOwn(table, key);

class Refused extends Error {}

function build(node: Expression, names: readonly string[]): Evaluate {
  switch (node.type) {
    case 'Literal': {
      const value = (node as jsep.Literal).value;
      if (typeof value !== 'number') throw new Refused(`${String(value)} is not a number`);
      return () => value;
    }
    case 'Identifier': {
      const { name } = node as jsep.Identifier;
      const place = names.indexOf(name);
      if (place >= 0) return (values, offset) => values[offset + place];
      if (has(constants, name)) return () => constants[name];
      throw new Refused(`“${name}” is not an input here; there is ${names.slice(0, 4).join(', ')}`);
    }
    case 'UnaryExpression': {
      const { operator, argument } = node as jsep.UnaryExpression;
      const inner = build(argument, names);
      if (operator === '-') return (values, offset) => -inner(values, offset);
      if (operator === '+') return inner;
      throw new Refused(`“${operator}” is not an operation here`);
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression;
      if (!has(operators, operator)) throw new Refused(`“${operator}” is not an operation here`);
      const a = build(left, names);
      if (operator === '^' && right.type === 'Literal' && (right as jsep.Literal).value === 2) {
        return (values, offset) => {
          const v = a(values, offset);
          return v * v; // exactly the product, which a power need not be
        };
      }
      const b = build(right, names);
      const apply = operators[operator];
      return (values, offset) => apply(a(values, offset), b(values, offset));
    }
    case 'CallExpression': {
      const { callee, arguments: args } = node as jsep.CallExpression;
      const name = callee.type === 'Identifier' ? (callee as jsep.Identifier).name : '';
      if (!has(functions, name))
        throw new Refused(`“${name || 'this'}” is not a function here; there is ${Object.keys(functions).join(', ')}`);
      const wanted = name === 'min' || name === 'max' ? 2 : 1;
      if (args.length !== wanted) throw new Refused(`${name} takes ${wanted === 1 ? 'one value' : 'two values'}`);
      const apply = functions[name];
      const first = build(args[0], names);
      if (wanted === 1) return (values, offset) => apply(first(values, offset));
      const second = build(args[1], names);
      return (values, offset) => apply(first(values, offset), second(values, offset));
    }
    default:
      throw new Refused('only numbers, inputs, + − * / ^, brackets and functions such as sin(x1) can be used');
  }
}

/**
 * Turns a formula in the names of the inputs into a function of their values. Parsed, never executed as code: whatever is not
 * arithmetic or a listed function is refused with one sentence.
 */
export function compileExpression(text: string, names: readonly string[]): Compiled {
  const source = text.trim();
  if (source === '') return { ok: false, sentence: 'Write a formula, for example x1^3.' };
  if (source.length > longest) return { ok: false, sentence: `A formula can have ${longest} characters.` };
  try {
    return { ok: true, evaluate: build(jsep(source), names) };
  } catch (error) {
    const reason = error instanceof Refused ? error.message : `it cannot be read (${error instanceof Error ? error.message : 'unknown'})`;
    return { ok: false, sentence: `“${source}”: ${reason}.` };
  }
}
