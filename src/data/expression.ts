import jsep, { type Expression } from 'jsep';
import { exp } from '../engine/elementary/exp';
import { log } from '../engine/elementary/log';
import { pow } from '../engine/elementary/pow';
import { cos, sin, tan } from '../engine/elementary/sinCos';
import { tanh } from '../engine/elementary/tanh';
import type { SentenceOf } from '../engine/sentence';
import { expressionText } from './expressionText';
import { type DataClause, type DataSentences, say } from './sentences';

/** The value of an expression at the numbers that start at `offset`, one for every name it was compiled with. */
export type Evaluate = (values: Float64Array, offset: number) => number;

export type Compiled =
  /** `label` is the formula for people: x₁², sin x₁. */
  | { readonly ok: true; readonly evaluate: Evaluate; readonly label: string }
  | { readonly ok: false; readonly sentence: SentenceOf<Pick<DataSentences, 'formula.refused'>> };

const longest = 60;

// JavaScript's own operators and words mean nothing here; ^ is power, binds tighter than the product and groups from the right
jsep.removeAllUnaryOps();
jsep.removeAllBinaryOps();
jsep.removeAllLiterals();
for (const operator of ['+', '-']) jsep.addBinaryOp(operator, 9);
for (const operator of ['*', '/']) jsep.addBinaryOp(operator, 10);
jsep.addBinaryOp('^', 15, true);

// jsep binds a sign closer than a power; on paper −x² is −(x²), and exp(−x²) has to be a bell
jsep.hooks.add('gobble-token', function (env) {
  const operator = this.char;
  if (operator !== '-' && operator !== '+') return;
  this.index++;
  env.node = { type: 'UnaryExpression', operator, argument: gobblePower(this), prefix: true };
});

function gobblePower(scope: jsep.HookScope): Expression {
  const base = scope.gobbleToken();
  if (!base) return scope.throwError('a value is missing');
  scope.gobbleSpaces();
  if (scope.char !== '^') return base;
  scope.index++;
  return { type: 'BinaryExpression', operator: '^', left: base, right: gobblePower(scope) };
}

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => pow(a, b),
};

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  sin,
  cos,
  tan,
  tanh,
  exp,
  log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  floor: Math.floor,
  step: (x) => (x >= 0 ? 1 : 0),
  min: Math.min,
  max: Math.max,
};

const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };

const has = (table: object, key: string) => Object.hasOwn(table, key);

class Refused extends Error {
  constructor(readonly reason: DataClause) {
    super(reason.key);
  }
}

function build(node: Expression, names: readonly string[]): Evaluate {
  switch (node.type) {
    case 'Literal': {
      const value = (node as jsep.Literal).value;
      if (typeof value !== 'number') throw new Refused(say('formula.notNumber', { text: String(value) }));
      return () => value;
    }
    case 'Identifier': {
      const { name } = node as jsep.Identifier;
      const place = names.indexOf(name);
      if (place >= 0) return (values, offset) => values[offset + place];
      if (has(constants, name)) return () => constants[name];
      throw new Refused(say('formula.notInput', { name, inputs: names.slice(0, 4) }));
    }
    case 'UnaryExpression': {
      const { operator, argument } = node as jsep.UnaryExpression;
      const inner = build(argument, names);
      return operator === '-' ? (values, offset) => -inner(values, offset) : inner;
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression;
      const a = build(left, names);
      if (operator === '^' && right.type === 'Literal' && (right as jsep.Literal).value === 2) {
        return (values, offset) => {
          const v = a(values, offset);
          return v * v; // exactly the product, which a power need not be
        };
      }
      if (operator === '^' && right.type === 'Literal' && (right as jsep.Literal).value === 3) {
        return (values, offset) => {
          const v = a(values, offset);
          return v * v * v;
        };
      }
      const b = build(right, names);
      const apply = operators[operator];
      return (values, offset) => apply(a(values, offset), b(values, offset));
    }
    case 'CallExpression': {
      const { callee, arguments: args } = node as jsep.CallExpression;
      const name = callee.type === 'Identifier' ? (callee as jsep.Identifier).name : '';
      if (!has(functions, name)) throw new Refused(say('formula.notFunction', { name, functions: Object.keys(functions) }));
      const wanted = name === 'min' || name === 'max' ? 2 : 1;
      if (args.length !== wanted) throw new Refused(say('formula.arguments', { name, wanted }));
      const apply = functions[name];
      const first = build(args[0], names);
      if (wanted === 1) return (values, offset) => apply(first(values, offset));
      const second = build(args[1], names);
      return (values, offset) => apply(first(values, offset), second(values, offset));
    }
    default:
      throw new Refused(say('formula.notArithmetic', {}));
  }
}

/** jsep's errors carry the place where reading stopped. */
function whyUnreadable(error: unknown, source: string): DataClause {
  if (error instanceof Refused) return error.reason;
  const { index } = error as { index?: number };
  return say('formula.unreadable', { character: index === undefined ? null : Math.min(index + 1, source.length) });
}

/**
 * Turns a formula in the names of the inputs into a function of their values. Parsed, never executed as code: whatever is not
 * arithmetic or a listed function is refused with one sentence.
 *
 * ^ binds first and from the right, then a sign, then * and /, then + and −; a name hides the constant (pi, e) it is equal to.
 * x^2 is computed as x · x, log is the natural one, step(0) = 1, sign(0) = 0.
 */
export function compileExpression(text: string, names: readonly string[]): Compiled {
  const source = text.trim();
  const refuse = (reason: DataClause): Compiled => ({
    ok: false,
    sentence: say('formula.refused', { formula: source.slice(0, longest), reason }),
  });
  if (source === '') return refuse(say('formula.missing', {}));
  if (source.length > longest) return refuse(say('formula.tooLong', { most: longest }));
  try {
    // jsep passes over separators at the ends
    const index = source.search(/^[,;]|[,;]$/);
    if (index >= 0) throw Object.assign(new Error('a separator without a formula beside it'), { index });
    const node = jsep(source);
    return { ok: true, evaluate: build(node, names), label: expressionText(node) };
  } catch (error) {
    return refuse(whyUnreadable(error, source));
  }
}
