import type jsep from 'jsep';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
const digitsIn = (alphabet: string, digits: string) => digits.replace(/\d/g, (digit) => alphabet[Number(digit)]);

/** x1 → x₁, petal_length_cm → petal length cm */
function nameText(name: string): string {
  const numbered = /^(\p{L})(\d+)$/u.exec(name);
  if (numbered) return numbered[1] + digitsIn(lowered, numbered[2]);
  return name === 'pi' ? 'π' : name.replaceAll('_', ' ');
}

// How close an expression binds: a part that binds less closely than its place asks for stands in brackets.
const sum = 1;
const product = 2;
const power = 3;
const atom = 4;

/** 2x₁ and x₁x₂² need no dot. */
const standsFirst = /^[\d.]*(\p{L}[₀-₉]*[⁰-⁹]*)*$/u;
const standsNext = /^\p{L}[₀-₉]*[⁰-⁹]*$/u;

function partText(expression: jsep.Expression, place: number): string {
  const node = expression as jsep.CoreExpression;
  const within = (level: number, text: string) => (level < place ? `(${text})` : text);
  switch (node.type) {
    case 'Literal':
      return node.raw;
    case 'Identifier':
      return nameText(node.name);
    case 'UnaryExpression':
      return within(sum, node.operator === '-' ? `−${partText(node.argument, product)}` : partText(node.argument, product));
    case 'BinaryExpression':
      switch (node.operator) {
        case '+':
          return within(sum, `${partText(node.left, sum)} + ${partText(node.right, product)}`);
        case '-':
          return within(sum, `${partText(node.left, sum)} − ${partText(node.right, product)}`);
        case '*': {
          const left = partText(node.left, product);
          const right = partText(node.right, power);
          return within(product, standsFirst.test(left) && standsNext.test(right) ? left + right : `${left} · ${right}`);
        }
        case '/':
          return within(product, `${partText(node.left, product)} / ${partText(node.right, power)}`);
        default: {
          const base = partText(node.left, atom);
          const { right } = node;
          const isWhole = right.type === 'Literal' && /^\d+$/.test(String(right.raw));
          return within(power, isWhole ? base + digitsIn(raised, String(right.raw)) : `${base}^${partText(right, atom)}`);
        }
      }
    case 'CallExpression': {
      const name = String(node.callee.name);
      const values = node.arguments.map((argument) => partText(argument, sum)).join(', ');
      if (name === 'abs') return `|${values}|`;
      return name === 'sqrt' ? `√(${values})` : `${name}(${values})`;
    }
    default:
      return '…';
  }
}

/** A parsed formula as it stands on a blackboard: x₁², x₁x₂, sin x₁, exp(−x₁²). */
export function expressionText(node: jsep.Expression): string {
  const text = partText(node, sum);
  return text.replace(/^(√|\p{L}+)\((\p{L}[₀-₉]*)\)$/u, (_, name: string, input: string) =>
    name === '√' ? `√${input}` : `${name} ${input}`,
  );
}
