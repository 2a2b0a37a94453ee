import type { EntryWords } from '../entryWords';

/** The data sets, in English. */
export const datasets: EntryWords['datasets'] = {
  circle: { label: 'Circle', summary: 'A disc inside a ring.' },
  xor: { label: 'XOR', summary: 'Opposite quadrants share a class.' },
  gauss: { label: 'Two Gaussians', summary: 'Two normal clouds; noise widens them.' },
  spiral: { label: 'Spiral', summary: 'Two arms wound around each other.', params: { turns: 'Turns' } },
  moons: { label: 'Moons', summary: 'Two half moons, each reaching into the other.' },
  rings: { label: 'Rings', summary: 'Concentric rings, the classes in turn.' },
  checkerboard: { label: 'Checkerboard', summary: 'Squares of alternating class.', params: { squares: 'Squares a side' } },
  blobs: { label: 'Blobs', summary: 'Three to five normal clouds.', params: { classes: 'Classes' } },
  multiSpiral: {
    label: 'Spiral of several arms',
    summary: 'Three to five arms, one a class.',
    params: { classes: 'Classes', turns: 'Turns' },
  },
  plane: { label: 'Plane', summary: 'A tilted plane, (x₁ + x₂) / 12.' },
  multiGauss: { label: 'Multi-Gauss', summary: 'Six bumps, up and down in turn.' },
  sine: { label: 'Sine', summary: 'y = sin x.' },
  step: { label: 'Step', summary: 'y = −1 below 0, 1 above.' },
  hat: { label: 'Hat', summary: 'A triangle between −3 and 3 on a flat ground.' },
  noisyLine: { label: 'Noisy line', summary: 'y = x / 6 with a lot of noise: easy to overfit.' },
  chirp: { label: 'Chirp', summary: 'A sine that gets faster: y = sin(x² / 4).' },
  iris: { label: 'Iris flowers', summary: 'Three species from four lengths of the flower (Fisher 1936).' },
  penguins: { label: 'Palmer penguins', summary: 'Three species from bill, flipper, mass and sex.' },
  wine: { label: 'Wines', summary: 'Three cultivars from thirteen chemical measures.' },
  breastCancer: { label: 'Breast cancer', summary: 'Malignant or benign from thirty shape measures of cell nuclei. Not for medical use.' },
  diabetes: { label: 'Diabetes progression', summary: 'Progression after a year from ten measures. Not for medical use.' },
  drawn: { label: 'Drawn points', summary: 'Your own points, drawn class by class.' },
  drawnFunction: { label: 'Drawn function', summary: 'A curve of your own.' },
  csv: { label: 'Your file', summary: 'A CSV file of your own.' },
  playgroundCircle: { label: 'Circle', summary: 'Circle as TensorFlow Playground draws it.' },
  playgroundXor: { label: 'Exclusive or', summary: 'Exclusive or as TensorFlow Playground draws it.' },
  playgroundGauss: { label: 'Gaussian', summary: 'Gaussian as TensorFlow Playground draws it.' },
  playgroundSpiral: { label: 'Spiral', summary: 'Spiral as TensorFlow Playground draws it.' },
  playgroundPlane: { label: 'Plane', summary: 'Plane as TensorFlow Playground draws it.' },
  playgroundMultiGauss: { label: 'Multi gaussian', summary: 'Multi gaussian as TensorFlow Playground draws it.' },
  digits8x8: {
    label: 'Digits 8 × 8',
    summary:
      'Handwritten digits, 8 × 8 pixels of 17 grey levels (UCI). Trained on the first of its own training images, tested on its own test images.',
  },
  mnist: {
    label: 'Digits 28 × 28',
    summary:
      'Handwritten digits, 28 × 28 pixels: 10,000 of the MNIST images. Trained on the first of its own training images, tested on its own test images.',
  },
  fashion: {
    label: 'Clothes 28 × 28',
    summary:
      'Photographs of clothes, 28 × 28 pixels: 7,000 of the Fashion-MNIST images. Trained on the first of its own training images, tested on its own test images.',
  },
  emoji32: {
    label: 'Emoji 32 × 32',
    summary:
      'Coloured emoji, 32 × 32 pixels, by their Unicode group (Noto). Trained on the first of its own training images, tested on its own test images.',
  },
  addition: {
    label: 'Binary addition',
    summary: 'Two numbers bit by bit, lowest first; wanted is the bit of their sum. The carry has to be remembered.',
    params: { bits: 'Bits in a number' },
  },
  longLag: {
    label: 'Long lag',
    summary: 'Wanted at the end: the symbol that came first. Everything between is noise.',
    params: { steps: 'Steps' },
  },
  names: {
    label: 'Names',
    summary: 'First names letter by letter; wanted is the next letter, ⏎ at the end.',
    params: { steps: 'Letters at most' },
  },
  prose: {
    label: 'A novel',
    summary: 'Pride and Prejudice in windows of so many letters; wanted is the next letter at every place.',
    params: { steps: 'Letters in a window' },
  },
  co2: {
    label: 'CO₂ by month',
    summary: 'Carbon dioxide in the air on Mauna Loa, 1964 to 2020; wanted is the next month.',
    params: { steps: 'Months in a window', changes: 'Changes instead of values' },
  },
  temperature: {
    label: 'Temperature by day',
    summary: 'Highest temperature of the day in Seattle, 2012 to 2015; wanted is the next day.',
    params: { steps: 'Days in a window', changes: 'Changes instead of values' },
  },
  randomWalk: {
    label: 'Random walk',
    summary: 'A price that changes by chance every day; wanted is the next one. Of its changes there is nothing to learn.',
    params: { steps: 'Steps', changes: 'Changes instead of values', volatility: 'Volatility' },
  },
  pendulum: {
    label: 'Pendulum',
    summary: 'The angle of a swinging pendulum, ten times a second; wanted is the next one. The speed has to be remembered.',
    params: { steps: 'Steps', changes: 'Changes instead of values', damping: 'Damping' },
  },
  lorenz: {
    label: 'Lorenz system',
    summary: 'One of the three coordinates of the Lorenz system, which is chaotic; wanted is the next value.',
    params: { steps: 'Steps', changes: 'Changes instead of values', rho: 'ρ' },
  },
};
