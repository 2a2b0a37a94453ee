/**
 * What the files under public/ that data sets are read from are known by (`printOfBytes`); a test holds them to the SHA-256 of
 * public/data/manifest.json. They come with the first file that is fetched.
 */
export const filePrints: Readonly<Record<string, string>> = {
  'data/images/mnist-train.png': '23c6b55d4b1d4116',
  'data/images/mnist-train-labels.bin': 'fad25199a1199789',
  'data/images/mnist-test.png': '0d70fd48eb792866',
  'data/images/mnist-test-labels.bin': 'a6240a9f68bd4dd9',
  'data/images/digits8x8-train.bin': 'd479ab93ffbcded9',
  'data/images/digits8x8-train-labels.bin': '7752f05c4ebc9bd7',
  'data/images/digits8x8-test.bin': '4ad23b803db17ea2',
  'data/images/digits8x8-test-labels.bin': '6e78e8ec0322d181',
  'data/images/fashion-train.png': '661a414b0995b9e7',
  'data/images/fashion-train-labels.bin': '3f5202152f48babe',
  'data/images/fashion-test.png': '284a040dc5551661',
  'data/images/fashion-test-labels.bin': '70b42d5d420772fb',
  'data/images/emoji32-train.png': 'ab8f99302643b189',
  'data/images/emoji32-train-labels.bin': 'd9634a838e0fee1e',
  'data/images/emoji32-test.png': '10ef0de1ebb0d0f8',
  'data/images/emoji32-test-labels.bin': '8b54627f330dcdbf',
  'data/tabular/iris.csv': '25a03528b243cb9a',
  'data/tabular/wine.csv': 'ca3d31c31805a500',
  'data/tabular/breast_cancer.csv': '7ea92ab5581f3aad',
  'data/tabular/penguins.csv': '77481f0695de666a',
  'data/tabular/diabetes.csv': 'e680a1259dc26033',
  'data/series/co2.csv': '881b7f9b90cd1d1e',
  'data/series/seattle_temperature.csv': 'df9ee69b37989197',
  'data/text/names.txt': 'b66a3ccee5ae0ebd',
  'data/text/pride_and_prejudice.txt': '95931dfdd9e73156',
};
