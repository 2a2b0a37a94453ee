import type { Claim, Trained } from './claim';
import { redrawnAccuracy } from './redrawn';
import { shiftedAccuracy } from './shiftedAccuracy';

const five = ['1', '2', '3', '4', '5'];
const three = five.slice(0, 3);

/** Per cent of all test images at the last epoch. */
const accuracy = ({ course }: Trained): number => 100 * (course.accuracy.at(-1) ?? Number.NaN);
/** The lower one of a move to the left and one to the right. */
const atThreePixels = ({ run }: Trained): number => 100 * Math.min(shiftedAccuracy(run, -3), shiftedAccuracy(run, 3));
const weightsOf = ({ run }: Trained): number => run.loop.network.parameterCount;

const plain = 'data=mnist&examples=8000&batch=32&schedule=cosineRun&augment.shift=0&centred';
const mlp = `${plain}&layers=64:relu;dropout0.2&rate=0.003&epochs=12`;
const flattened = `${plain}&layers=conv8;kernelSize5,maxpool,conv16;kernelSize5,maxpool,64:relu&rate=0.003&epochs=12`;
const averaged = `${plain}&layers=conv8;kernelSize5;batchNorm,maxpool,conv16;kernelSize5;batchNorm,maxpool,conv32;same;batchNorm,gap&rate=0.005&epochs=15`;
const tiny = `${plain}&layers=conv4;kernelSize5;stride2;batchNorm,conv8;kernelSize5;stride2;batchNorm&rate=0.005&epochs=12`;

export const images: readonly Claim[] = [
  {
    id: 'mnist',
    says: 'MNIST as it opens reads 98.4 % of all 2,000 test digits after its last epoch',
    link: 'data=mnist',
    measure: { atEnd: accuracy },
    seeds: five,
    bound: { atLeast: 98.4 },
    within: [{ accuracy: 0.96, seconds: 4 }, { accuracy: 0.98, seconds: 15 }, { seconds: 30 }],
  },
  {
    id: 'mnistUnshifted',
    says: 'without the shift it ends between 97.3 and 98.1 %, more than half a point lower',
    link: 'data=mnist&augment.shift=0',
    measure: { atEnd: accuracy },
    seeds: five,
    bound: { atLeast: 97.3, atMost: 98.1 },
  },
  {
    id: 'fashion',
    says: 'Fashion-MNIST as it opens knows 86 % of all 1,000 test images',
    link: 'data=fashion',
    measure: { atEnd: accuracy },
    seeds: five,
    bound: { atLeast: 86 },
    within: [{ accuracy: 0.84, seconds: 12 }, { seconds: 45 }],
  },
  {
    id: 'emoji',
    says: 'the emoji as they open find the group of 67 % of all 369 test pictures',
    link: 'data=emoji32',
    measure: { atEnd: accuracy },
    seeds: five,
    bound: { atLeast: 67 },
    within: [{ seconds: 40 }],
  },
  {
    id: 'digits',
    says: 'the digits of 8 × 8 pixels as they open are read to 98.6 % of all 359 test images',
    link: 'data=digits8x8',
    measure: { atEnd: accuracy },
    seeds: five,
    bound: { atLeast: 98.6 },
    within: [{ seconds: 6 }],
    isFast: true,
  },
  {
    id: 'shiftAveraged',
    says: 'three pixels to either side a network that ends with a global average keeps 94 %',
    link: averaged,
    measure: { atEnd: atThreePixels },
    seeds: three,
    bound: { atLeast: 94 },
  },
  {
    id: 'shiftFlattened',
    says: 'one whose maps are flattened keeps about 80 %',
    link: flattened,
    measure: { atEnd: atThreePixels },
    seeds: three,
    bound: { atLeast: 70, atMost: 90 },
  },
  {
    id: 'shiftMlp',
    says: 'and one without convolutions at most half',
    link: mlp,
    measure: { atEnd: atThreePixels },
    seeds: three,
    bound: { atMost: 50 },
    isFast: true,
  },
  {
    id: 'fewWeights',
    says: 'with a twentieth of its weights, or fewer, a small CNN reads more digits than the network without convolutions (points more)',
    link: tiny,
    measure: {
      atEnd(own, train) {
        const other = train(mlp, own.seed);
        return 20 * weightsOf(own) <= weightsOf(other) ? accuracy(own) - accuracy(other) : Number.NaN;
      },
    },
    seeds: three,
    bound: { atLeast: 0.1 },
    isFast: true,
  },
  {
    id: 'redrawn',
    says: 'of the 2,000 test digits of MNIST, drawn on the pad with its pen, each somewhere in some size, 95 % are read',
    link: 'data=mnist',
    measure: { atEnd: ({ run, seed }) => 100 * redrawnAccuracy(run, seed) },
    seeds: three,
    bound: { atLeast: 95 },
  },
];
