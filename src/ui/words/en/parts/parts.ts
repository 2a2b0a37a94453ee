/** Words that come with what opens on demand, in English: each file exports them alone. Their keys and values are what every other language has to have. */
export const parts = {
  backprop: () => import('./backprop'),
  figure: () => import('./figure'),
  history: () => import('./history'),
  compare: () => import('./compare'),
  csv: () => import('./csv'),
  dataNames: () => import('./dataNames'),
  answers: () => import('./answers'),
  overTime: () => import('./overTime'),
  check: () => import('./check'),
  quality: () => import('./quality'),
  code: () => import('./code'),
  graphExtras: () => import('./graphExtras'),
  inspect: () => import('./inspect'),
  inspectStrip: () => import('./inspectStrip'),
  keys: () => import('./keys'),
  layerMenu: () => import('./layerMenu'),
  openRefused: () => import('./openRefused'),
  present: () => import('./present'),
  sweep: () => import('./sweep'),
  queue: () => import('./queue'),
  race: () => import('./race'),
  pieces: () => import('./pieces'),
  pulse: () => import('./pulse'),
  regions: () => import('./regions'),
  seeds: () => import('./seeds'),
  share: () => import('./share'),
  train: () => import('./train'),
  images: () => import('./images'),
  sequences: () => import('./sequences'),
  download: () => import('./download'),
  drawing: () => import('./drawing'),
  notices: () => import('./notices'),
};

type OnlyExport<File> = File[keyof File];

export type PartMessages = { readonly [P in keyof typeof parts]: OnlyExport<Awaited<ReturnType<(typeof parts)[P]>>> };
