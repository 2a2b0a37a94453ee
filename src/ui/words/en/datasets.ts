import type { EntryWords } from '../entryWords';

const steps = 'Steps';
const changes = 'Changes instead of values';
const ahead = 'Wants the change';

/** The data sets, in English: with those of the kind that is open at first, the question that each one asks. */
export const datasets: EntryWords['datasets'] = {
  circle: { label: 'Circle', summary: 'is a point in the middle or in the ring around it?' },
  xor: { label: 'XOR', summary: 'have x₁ and x₂ of a point the same sign?' },
  gauss: { label: 'Two Gaussians', summary: 'from which of the two normal clouds is a point? Noise widens them.' },
  spiral: { label: 'Spiral', summary: 'on which of the two arms does a point lie?', params: { turns: 'Turns' } },
  moons: { label: 'Moons', summary: 'to which of the two crescents does a point belong?' },
  rings: { label: 'Rings', summary: 'is a point on one of the even or one of the odd rings?' },
  checkerboard: {
    label: 'Checkerboard',
    summary: 'does a point lie on a dark or on a light square?',
    params: { squares: 'Squares a side' },
  },
  blobs: { label: 'Blobs', summary: 'from which of the normal clouds is a point?', params: { classes: 'Classes' } },
  multiSpiral: {
    label: 'Spiral of several arms',
    summary: 'on which of the arms does a point lie?',
    params: { classes: 'Classes', turns: 'Turns' },
  },
  plane: { label: 'Plane', summary: 'how high is the tilted plane (x₁ + x₂) / 12 at a point?' },
  multiGauss: { label: 'Multi-Gauss', summary: 'how high is the ground at a point? Three hills, three hollows.' },
  sine: { label: 'Sine' },
  step: { label: 'Step' },
  hat: { label: 'Hat' },
  noisyLine: { label: 'Noisy line' },
  chirp: { label: 'Chirp' },
  iris: {
    label: 'Iris flowers',
  },
  penguins: {
    label: 'Palmer penguins',
  },
  wine: {
    label: 'Wines',
  },
  breastCancer: {
    label: 'Breast cancer',
  },
  diabetes: {
    label: 'Diabetes progression',
  },
  drawn: { label: 'Drawn points' },
  drawnFunction: { label: 'Drawn function' },
  typedRule: { label: 'Typed rule', params: { grid: 'On a grid' } },
  typedFunction: { label: 'Typed function', params: { grid: 'On a grid' } },
  typedSurface: { label: 'Typed surface', params: { grid: 'On a grid' } },
  csv: { label: 'Your file' },
  drawnImages: { label: 'Drawn classes' },
  ownImages: { label: 'Your images' },
  csvSeries: { label: 'Your series', params: { steps: 'Values in a window', changes: 'Changes instead of values' } },
  playgroundCircle: { label: 'Circle' },
  playgroundXor: { label: 'Exclusive or' },
  playgroundGauss: { label: 'Gaussian' },
  playgroundSpiral: { label: 'Spiral' },
  playgroundPlane: { label: 'Plane' },
  playgroundMultiGauss: { label: 'Multi gaussian' },
  digits8x8: {
    label: 'Digits 8 × 8',
  },
  mnist: {
    label: 'Digits 28 × 28',
  },
  fashion: {
    label: 'Clothes 28 × 28',
  },
  emoji32: {
    label: 'Emoji 32 × 32',
  },
  digits8x8Features: { label: 'Digits 8 × 8, measured', params: { side: 'Parts a side' } },
  mnistFeatures: { label: 'Digits 28 × 28, measured', params: { side: 'Parts a side' } },
  fashionFeatures: { label: 'Clothes 28 × 28, measured', params: { side: 'Parts a side' } },
  emoji32Features: { label: 'Emoji 32 × 32, measured', params: { side: 'Parts a side' } },
  road: {
    label: 'Road',
    params: {
      kidney: 'Kidney',
      oval: 'Oval',
      clover: 'Clover',
      drop: 'Drop',
      places: 'Places recorded on each',
      sides: 'Side cameras',
      corrected: 'Side labels lead back',
      shift: 'Side cameras at ± m',
      ahead: 'Driver looks ahead, m',
      sway: 'Sway of the hand, 1/m',
      speed: 'Speed, m/s',
      day: 'By day',
      dusk: 'At dusk',
      night: 'By night',
    },
  },
  addition: { label: 'Binary addition', params: { bits: 'Bits in a number' } },
  decimalAddition: { label: 'Decimal addition', params: { bits: 'Bits in a number' } },
  parity: { label: 'Parity', params: { steps } },
  delayedEcho: { label: 'Delayed echo', params: { steps, delay: 'Delay' } },
  addingProblem: { label: 'Adding problem', params: { steps } },
  longLag: { label: 'Long lag', params: { steps } },
  copying: { label: 'Copying', params: { length: 'Letters', wait: 'Steps between' } },
  brackets: { label: 'Brackets', params: { steps, depth: 'Deepest' } },
  names: { label: 'Names', params: { steps: 'Letters at most' } },
  prose: { label: 'A novel', params: { steps: 'Letters in a window' } },
  co2: { label: 'CO₂ by month', params: { steps: 'Months in a window', changes, ahead } },
  temperature: { label: 'Temperature by day', params: { steps: 'Days in a window', changes, ahead } },
  randomWalk: { label: 'Random walk', params: { steps, changes, ahead, volatility: 'Volatility' } },
  sineMixture: { label: 'Sines', params: { steps, changes, ahead, waves: 'Sines' } },
  pendulum: { label: 'Pendulum', params: { steps, changes, ahead, damping: 'Damping', dt: 'Δt' } },
  lorenz: { label: 'Lorenz system', params: { steps, changes, ahead, rho: 'ρ', dt: 'Δt' } },
};
