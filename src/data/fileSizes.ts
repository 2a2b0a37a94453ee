/**
 * Bytes of the files under public/ that data sets are read from, as public/data/manifest.json has them. A server does not tell how much will
 * come where it compresses on the way.
 */
export const fileSizes: Readonly<Record<string, number>> = {
  'data/images/mnist-train.png': 1_258_728,
  'data/images/mnist-train-labels.bin': 8_000,
  'data/images/mnist-test.png': 313_196,
  'data/images/mnist-test-labels.bin': 2_000,
  'data/images/digits8x8-train.bin': 92_032,
  'data/images/digits8x8-train-labels.bin': 1_438,
  'data/images/digits8x8-test.bin': 22_976,
  'data/images/digits8x8-test-labels.bin': 359,
  'data/images/fashion-train.png': 2_395_907,
  'data/images/fashion-train-labels.bin': 6_000,
  'data/images/fashion-test.png': 399_628,
  'data/images/fashion-test-labels.bin': 1_000,
  'data/images/emoji32-train.png': 531_447,
  'data/images/emoji32-train-labels.bin': 1_523,
  'data/images/emoji32-test.png': 130_102,
  'data/images/emoji32-test-labels.bin': 369,
  'data/tabular/iris.csv': 3_728,
  'data/tabular/wine.csv': 12_907,
  'data/tabular/breast_cancer.csv': 123_865,
  'data/tabular/penguins.csv': 14_792,
  'data/tabular/diabetes.csv': 18_666,
  'data/series/co2.csv': 14_620,
  'data/series/seattle_temperature.csv': 41_499,
  'data/text/names.txt': 58_955,
  'data/text/pride_and_prejudice.txt': 179_855,
};
