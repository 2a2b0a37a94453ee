import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { nodeSimdBinaries } from '../../scripts/simdModule';
import { type Drawing, writeDrawings } from '../data/ownImages/drawings';
import { writeImages } from '../data/ownImages/keptImages';

/** The program as a worker has it at its start: nothing is loaded that was not asked for. */
async function freshProgram() {
  vi.resetModules();
  const { datasets } = await import('../data/registry');
  const { entryOf } = await import('../engine/spec');
  const { decodeLink } = await import('../experiment/link');
  const { Trainer } = await import('../worker/trainer');
  const { startWithParts } = await import('../worker/startWithParts');
  const { simdHosts } = await import('./simdHosts');
  const { loadLinkParts } = await import('../experiment/linkParts');
  return { datasets, entryOf, decodeLink, loadLinkParts, start: startWithParts(new Trainer(simdHosts(nodeSimdBinaries()))) };
}

const { datasets, optimizers } = await (async () => ({
  datasets: (await import('../data/registry')).datasets.map(({ id }) => id),
  optimizers: (await import('../experiment/optimizers')).optimizers.map(({ id }) => id),
}))();

const pixels = { shape: [8, 8, 1] as const, pixels: Uint8Array.from({ length: 640 }, (_, i) => (i * 37) % 256) };
const aLine: Drawing = [
  [
    [0, 0],
    [1, 1],
  ],
];
const drawings = Array.from({ length: 5 }, () => aLine);
const own: Readonly<Record<string, string>> = {
  drawnImages: `csv=${encodeURIComponent(writeDrawings(['a', 'b'].map((name) => ({ name, drawings }))))}`,
  ownImages: `csv=${encodeURIComponent(writeImages({ ...pixels, classes: ['a', 'b'], labels: Uint8Array.from({ length: 10 }, (_, n) => n % 2) }))}`,
  csv: `csv=${encodeURIComponent('a,b,kind\n1,2,x\n3,4,y\n5,6,x\n7,8,y\n9,1,x\n2,2,y\n')}`,
  csvSeries: `csv=${encodeURIComponent(`#series\nday,value\n${Array.from({ length: 20 }, (_, n) => `2021-01-${n + 10},${n % 7}`).join('\n')}\n`)}`,
  csvText: `csv=${encodeURIComponent(`#text\n${'a rose is a rose. '.repeat(14)}`)}`,
  csvNames: `csv=${encodeURIComponent(`#names\n${Array.from({ length: 12 }, (_, n) => `ab${'cdefghijklmn'[n]}a`).join('\n')}\n`)}`,
  drawn: 'points=1,1,0;-1,-1,1;2,1,0;-2,-1,1;1,2,0;-1,-2,1',
  drawnFunction: 'points=1,1,0.5;-1,-1,1;2,1,0;-2,-1,1;1,2,0;-1,-2,1',
};
const links = [
  ...datasets.map((id) => `data=${id}&${own[id] ?? ''}`),
  ...optimizers.map((id) => `data=sine&loss=squaredError&optimizer=${id}`),
  ...['double', 'single', 'fused'].map((precision) => `data=digits8x8&precision=${precision}`),
  ...['rnn', 'lstm', 'gru'].map((kind) => `data=addition&layers=${kind}:4&precision=double`),
  ...['batchNorm', 'dropout0.5', 'skip1'].flatMap((added) => [
    `layers=4,4;${added}`,
    `data=digits8x8&precision=double&layers=conv4;same,conv4;same;${added}`,
  ]),
  'data=moons&features=x1,exp(-x2^2)',
  'data=moons&split=classes',
  'data=names&layers=embedding:4,lstm:4',
  'data=longLag&fresh=epoch',
  'data=lorenz&epochs=3&layers=4;window',
  '#activation=tanh&batchSize=10&dataset=spiral&networkShape=4,2&seed=0.5',
];

it.each(links)('%s starts with the parts that are loaded for it', async (link) => {
  const { datasets, entryOf, decodeLink, loadLinkParts, start } = await freshProgram();
  await loadLinkParts(link);
  const { experiment } = decodeLink(link);
  const entry = entryOf(datasets, experiment.dataset.id);
  const file = entry.file && readFileSync(new URL(`../../public/${entry.file}`, import.meta.url), 'utf8');
  expect(await start({ experiment, file, files: shippedFiles(entry) })).toMatchObject({ ok: true });
});
