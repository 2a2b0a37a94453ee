import type { Speech } from '../../catalogue';

interface Right {
  readonly right: number;
  readonly of: number;
}

interface RuleNumbers {
  /** Counts from 1. */
  readonly example: number;
  readonly z: number;
  readonly y: number;
  readonly t: number;
}

/** What it rests on whether the classes can be separated. */
interface Evidence {
  readonly inputs: number;
  /** Examples of each class, counted from 1. */
  readonly zeros: readonly number[];
  readonly ones: readonly number[];
}

interface SeparableNumbers extends Evidence {
  readonly margin: number;
  readonly radius: number;
  /** Corrections at most from w = 0, and from where the rule began; null: η was another one on the way. */
  readonly most: number;
  readonly fromHere: number | null;
}

const separator = (inputs: number) => (inputs === 1 ? 'point' : inputs === 2 ? 'line' : 'hyperplane');
const examplesNamed = (examples: readonly number[], s: Speech) =>
  `${s.plural(examples.length, { one: 'example', other: 'examples' })} ${examples.map((example) => s.count(example)).join(', ')}`;
/** One of the two is empty where all examples are of one class. */
const evidenceNamed = (zeros: readonly number[], ones: readonly number[], s: Speech) =>
  [zeros, ones].flatMap((examples, t) => (examples.length > 0 ? [`${examplesNamed(examples, s)} with t = ${t}`] : [])).join(' and ');
const vector = (values: readonly number[], s: Speech) => `(${values.map((value) => s.weight(value)).join(', ')})`;
const corrections = (count: number, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'correction', other: 'corrections' })}`;
const passes = (count: number, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'pass', other: 'passes' })}`;

/** One unit on the bench, in English. */
export const workbench = {
  show: 'What is done with the unit',
  'show.unit': 'The unit',
  'show.perceptron': 'Perceptron rule',
  'show.leastSquares': 'Least squares',
  'show.likelihood': 'Likelihood or squares',

  'unit.decision':
    'The unit says y = f(w·x + b). On the line its sum is at the threshold; w stands at a right angle to it, to the side where y is larger.',
  'unit.number': 'The unit says y = f(w·x + b). On the line its sum is 0; w stands at a right angle to it and points where y grows.',
  'unit.curve': 'The unit says y = f(w x + b): b moves the curve, w makes it steeper or turns it round.',
  others: ({ names }: { readonly names: readonly string[] }) =>
    `Drawn at the mean of ${names.length > 3 ? 'the other inputs' : names.join(', ')}.`,
  hint: 'Drag the line, its end or the tip of w (or use the arrow keys on them); or type.',
  hintCurve: 'Drag the two handles on the curve (or use the arrow keys on them); or type.',

  arrow: ({ scale }: { readonly scale: number }, s: Speech) =>
    scale === 1 ? 'w' : scale > 1 ? `w × ${s.number(scale)}` : `w ÷ ${s.number(1 / scale)}`,
  weightOf: ({ name }: { readonly name: string }) => `w of ${name}`,
  bias: 'b',
  length: '|w|',
  right: ({ right, of }: Right, s: Speech) =>
    `${s.count(right)} of ${s.count(of)} training points right${right < of ? ', the others ringed' : ''}`,
  rightOne: 'right',
  wrongOne: 'wrong',
  error: 'mean ½ (y − t)²',

  'plane.summary': ({ across, up, right, of }: { readonly across: string; readonly up: string } & Right, s: Speech) =>
    `The plane of ${across} and ${up} with the line of the unit, its weights as an arrow, and the examples, ${s.count(right)} of ${s.count(of)} on their side`,
  'plane.summaryNumber': ({ across, up, of }: { readonly across: string; readonly up: string; readonly of: number }, s: Speech) =>
    `The plane of ${across} and ${up} with the line where the sum of the unit is 0, its weights as an arrow, and ${s.count(of)} examples`,
  'curve.summary': ({ across, of }: { readonly across: string; readonly of: number }, s: Speech) =>
    `What the unit says over ${across}, and ${s.count(of)} examples`,
  'response.summary': ({ across, up }: { readonly across: string; readonly up: string }) =>
    `What the unit says over the plane of ${across} and ${up}, from the side, the examples at their targets`,
  'sum.summary': 'f over the sum z, with the examples at their sums and targets',
  'sum.across': 'z = w·x + b',
  'sum.up': 'y',
  target: 't',
  turn: 'Turn the response',
  turned: ({ degrees }: { readonly degrees: number }, s: Speech) => `${s.count(degrees)} degrees`,
  tip: 'Tip of w',
  tipText: ({ weights }: { readonly weights: readonly number[] }, s: Speech) => `w = ${vector(weights, s)}`,
  line: 'The line, moved along w',
  lineText: ({ bias }: { readonly bias: number }, s: Speech) => `b = ${s.weight(bias)}`,
  end: 'End of the line, turned about its middle',
  endText: ({ degrees }: { readonly degrees: number }, s: Speech) => `w points to ${s.count(Math.round(degrees))} degrees`,
  place: 'Place of the curve',
  steepness: 'Steepness of the curve',
  steepnessText: ({ weight }: { readonly weight: number }, s: Speech) => `w = ${s.weight(weight)}`,

  table: 'The training examples as the unit has them',
  'column.example': 'example',
  'column.sum': 'z',
  'column.output': 'y',
  'column.target': 't',
  'column.is': 'is',
  'column.evidence': 'separation rests on it',
  evidence: 'yes',

  'rule.explanation':
    'A step unit: y = 1 where w·x + b > 0. Only a mistake moves it: w ← w + η (t − y) x, b ← b + η (t − y). Ring: the example; dashed: the line before.',
  'rule.needsClasses': 'The perceptron’s rule is for two classes; the target of these data is a number.',
  'rule.next': 'Next example',
  'rule.correction': 'Next correction',
  'rule.pass': 'Whole pass',
  'rule.play': 'Play',
  'rule.pause': 'Pause',
  'rule.again': 'From the run’s weights',
  'rule.againTitle': 'Begins again at the weights that the run has now',
  'rule.put': 'Put into the run',
  'rule.putTitle': 'The run gets these weights, and training goes on from there; Undo brings back its own',
  'rule.rate': 'η',
  'rule.begin': 'The rule begins with the run’s weights, on a copy of its own.',
  'rule.rightExample': ({ example, z, y, t }: RuleNumbers, s: Speech) =>
    `Example ${s.count(example)}: z = ${s.weight(z)}, y = ${s.count(y)}, t = ${s.count(t)}. Right: nothing moves.`,
  'rule.wrongExample': ({ example, z, y, t }: RuleNumbers, s: Speech) =>
    `Example ${s.count(example)}: z = ${s.weight(z)}, y = ${s.count(y)}, t = ${s.count(t)}. Wrong: t − y = ${t > y ? '+1' : '−1'}.`,
  'rule.before': 'before',
  'rule.change': 'η (t − y) x',
  'rule.after': 'after',
  'rule.weights': 'The weights before and after',
  'rule.input': 'x',
  'rule.counts': ({ passed, made, inPass }: { readonly passed: number; readonly made: number; readonly inPass: number }, s: Speech) =>
    `${passes(passed, s)} over; ${corrections(made, s)}, ${s.count(inPass)} of them in this pass`,
  'rule.settled': ({ passed, made }: { readonly passed: number; readonly made: number }, s: Speech) =>
    `Settled: pass ${s.count(passed)} needed no correction, after ${corrections(made, s)} in all. Nothing moves any more.`,
  'rule.bound': ({ radius, margin, most }: { readonly radius: number; readonly margin: number; readonly most: number }, s: Speech) =>
    `Novikoff: with R = ${s.compact(radius)} and this line’s margin γ = ${s.compact(margin)} there can be at most ${s.count(most)}.`,
  'rule.deciding': 'Whether the classes can be separated is being decided.',
  'rule.tooMany': ({ most }: { readonly most: number }, s: Speech) =>
    `Whether the classes can be separated is decided for up to ${s.count(most)} training examples; here are more.`,
  'rule.separable': ({ inputs, zeros, ones, margin, radius, most, fromHere }: SeparableNumbers, s: Speech) =>
    `Separable: the best ${separator(inputs)} has the margin γ = ${s.compact(margin)}, that of ${evidenceNamed(zeros, ones, s)} (dotted rings). With R = ${s.compact(radius)} the rule makes at most R²/γ² = ${s.count(most)} corrections from w = 0${fromHere === null ? '' : `, and ${s.count(fromHere)} from where it began`}.`,
  'rule.inseparable': ({ inputs, zeros, ones }: Evidence, s: Speech) =>
    `Not separable: a weighted mean of ${examplesNamed(zeros, s)} with t = 0 is one of ${examplesNamed(ones, s)} with t = 1 (dotted rings), so that no ${separator(inputs)} lies between them and the rule never settles.`,
  'rule.undecided': 'The classes are so near to each other that rounding decides whether they can be separated.',
  'rule.unsettled': ({ passed, last }: { readonly passed: number; readonly last: number }, s: Speech) =>
    `After ${passes(passed, s)} still ${corrections(last, s)} a pass. Where no line separates the classes, the rule never settles.`,

  'least.explanation':
    'The minimum of the squared error, in closed form, is where gradient descent is heading; dashed: the unit that has it.',
  'least.needsLinear': 'The closed form is for a linear unit with squared error.',
  'least.become': 'Make it linear with squared error',
  'least.go': 'Go to the minimum',
  'least.goTitle': 'The run gets the weights of the minimum; Undo brings back its own',
  'least.run': 'run',
  'least.minimum': 'minimum',
  'least.distance': 'distance of the run’s w and b',
  'least.gap': 'loss above the minimum',
  'least.penalty': 'Both without the penalty, which the run adds to its loss.',
  'least.rank': ({ rank, inputs }: { readonly rank: number; readonly inputs: number }, s: Speech) =>
    `Only ${s.count(rank)} of ${s.count(inputs)} inputs are independent: the minimum is a line or a plane of places, and this is the one nearest to w = 0.`,
  'least.table': 'Weights, bias and loss of the run and of the minimum',
  'least.name': 'parameter',

  'likelihood.explanation':
    'One sigmoid unit, judged twice: cross-entropy (maximum likelihood) is convex; squared error goes flat where the unit is wrong and sure.',
  'likelihood.needsClasses': 'Likelihood against squares is for two classes; the target of these data is a number.',
  'likelihood.needsSigmoid': 'Likelihood against squares needs a sigmoid output.',
  'likelihood.become': 'Make it a sigmoid unit',
  'likelihood.along': 'Along',
  'likelihood.downhill': 'downhill by cross-entropy',
  'likelihood.alongOne': ({ name }: { readonly name: string }) => name,
  'likelihood.across': 'distance from the present weights',
  'likelihood.crossEntropy': 'cross-entropy',
  'likelihood.squared': 'squared error',
  'likelihood.loss': 'loss here',
  'likelihood.gradient': '|∇| here',
  'likelihood.worst': '∂E/∂z, ringed',
  'likelihood.worstIs': ({ example, z, y, t }: RuleNumbers, s: Speech) =>
    `Ringed, the worst: example ${s.count(example)}: z = ${s.weight(z)}, y = ${s.answer(y)}, t = ${s.count(t)}.`,
  'likelihood.factor': ({ factor }: { readonly factor: number }, s: Speech) =>
    `For the squared error the slope has the factor f′(z) = ${s.compact(factor, 4)}: it vanishes where the unit is sure, right or wrong.`,
  'likelihood.reverse': 'Wrong and sure',
  'likelihood.reverseTitle': 'Turns w and b round and makes them larger, so that the unit is wrong and sure; Undo brings them back',
  'likelihood.summary': ({ name, here }: { readonly name: string; readonly here: number }, s: Speech) =>
    `Mean ${name} along a line through the present weights, where it is ${s.loss(here)}`,
  'likelihood.flat': 'No sum changes along this direction: there is nothing to draw.',
  'likelihood.table': 'Both losses along the line',

  notNumbers: 'The weights are no numbers any more: start again, or take the last step back.',
};
