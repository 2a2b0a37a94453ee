/** Words that come with what opens on demand, in English. Their keys and values are what every other language has to have. */
export const parts = {
  backprop: () => import('./backprop').then(({ backprop }) => backprop),
  figure: () => import('./figure').then(({ figure }) => figure),
  history: () => import('./history').then(({ history }) => history),
  csv: () => import('./csv').then(({ csv }) => csv),
  dataNames: () => import('./dataNames').then(({ dataNames }) => dataNames),
  answers: () => import('./answers').then(({ answers }) => answers),
  check: () => import('./check').then(({ check }) => check),
  quality: () => import('./quality').then(({ quality }) => quality),
  code: () => import('./code').then(({ code }) => code),
  graphExtras: () => import('./graphExtras').then(({ graphExtras }) => graphExtras),
  inspect: () => import('./inspect').then(({ inspect }) => inspect),
  inspectStrip: () => import('./inspectStrip').then(({ inspectStrip }) => inspectStrip),
  keys: () => import('./keys').then(({ keys }) => keys),
  layerMenu: () => import('./layerMenu').then(({ layerMenu }) => layerMenu),
  openRefused: () => import('./openRefused').then(({ openRefused }) => openRefused),
  present: () => import('./present').then(({ present }) => present),
  regions: () => import('./regions').then(({ regions }) => regions),
  seeds: () => import('./seeds').then(({ seeds }) => seeds),
  share: () => import('./share').then(({ share }) => share),
  train: () => import('./train').then(({ train }) => train),
  images: () => import('./images').then(({ images }) => images),
  sequences: () => import('./sequences').then(({ sequences }) => sequences),
  drawing: () => import('./drawing').then(({ drawing }) => drawing),
  notices: () => import('./notices').then(({ notices }) => notices),
};

export type PartMessages = { readonly [P in keyof typeof parts]: Awaited<ReturnType<(typeof parts)[P]>> };
