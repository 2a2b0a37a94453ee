import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../ui/words/inEnglish';
import { decodeLink } from './link';
import { isPlaygroundHash } from './playgroundHash';
import { keysOf } from './playgroundKeys';

const opened = (hash: string) => {
  const { experiment, notes } = decodeLink(hash, () => '0.5');
  return { experiment, notes: notes.map(inEnglish.say) };
};

const usual =
  'activation=relu&regularization=L2&batchSize=10&dataset=spiral&regDataset=reg-gauss&learningRate=0.1&regularizationRate=0.01&noise=15&networkShape=8,8&seed=0.60657&showTestData=true&percTrainData=70&x=true&y=true&xSquared=true&problem=classification&initZero=false';

/** What a page, a mail or a chat makes of a link. */
const damages: Readonly<Record<string, (link: string) => string>> = {
  'escaped for HTML': (link) => link.replace(/&/g, '&amp;'),
  'escaped twice': (link) => link.replace(/&/g, '&amp;amp;'),
  'escaped by number': (link) => link.replace(/&/g, '&#38;'),
  'read as HTML': (link) => link.replace(/&reg/g, '®'),
  'read as HTML, in an address': (link) => link.replace(/&reg/g, '%C2%AE'),
  'read as HTML, in an address of one byte a letter': (link) => link.replace(/&reg/g, '%AE'),
  'read as HTML, percent-encoded twice': (link) => link.replace(/&reg/g, '%25C2%25AE'),
  'read as HTML, its bytes one by one': (link) => link.replace(/&reg/g, 'Â®'),
  'read as HTML, in an address, its bytes one by one': (link) => encodeURI(link.replace(/&reg/g, 'Â®')),
  'read as HTML, the sign lost': (link) => link.replace(/&reg/g, '\uFFFD'),
  'read as HTML, the sign escaped': (link) => link.replace(/&reg/g, '&reg;'),
  'read as HTML, the sign escaped with the rest': (link) => link.replace(/&reg/g, '®').replace(/&/g, '&amp;').replace(/®/g, '&amp;reg;'),
  'with its signs percent-encoded': (link) => link.replace(/&/g, '%26'),
  'percent-encoded as a whole': encodeURIComponent,
  'percent-encoded twice': (link) => encodeURIComponent(encodeURIComponent(link)),
  'the whole address percent-encoded': (link) => encodeURIComponent(`https://playground.example/#${link}`),
  'from a JSON text': (link) => link.replace(/&/g, '\\u0026'),
  'from LaTeX': (link) => link.replace(/&/g, '\\&'),
  'behind a query': (link) => `?hl=ko&utm_source=a#${link}`,
  'counted by who sent it': (link) => `${link}&utm_source=a`,
  'in brackets': (link) => `${link})`,
  'before a semicolon': (link) => `${link};`,
  'wrapped by a mail': (link) => link.replace('&noise', '&\n noise'),
};

describe('a damaged link of TensorFlow Playground', () => {
  const whole = opened(usual);

  it.each(Object.entries(damages))('%s opens as the whole one', (_, damaged) => {
    expect(damaged(usual)).not.toBe(usual);
    expect(isPlaygroundHash(damaged(usual))).toBe(true);
    expect(opened(damaged(usual))).toEqual(whole);
    expect(whole).toMatchObject({
      experiment: {
        dataset: { id: 'playgroundSpiral' },
        penalty: { id: 'l2', params: { rate: 0.01 } },
        learningRate: 0.1,
        trainPercent: 70,
      },
      notes: [],
    });
  });

  it.each([
    [
      'activation=tanh&batchSize=10&dataset=circle®Dataset=reg-plane&learningRate=0.03®ularizationRate=0&noise=0&networkShape=4,4,2&seed=0.60657&percTrainData=50&problem=classification',
      {
        dataset: { id: 'playgroundCircle' },
        learningRate: 0.03,
        hidden: [{ units: 4 }, { units: 4 }, { units: 2 }],
        penalty: { id: 'none' },
      },
    ],
    ['activation=relu®ularization=L2&regularizationRate=0.3', { hidden: [{ activation: 'relu' }, {}], penalty: { params: { rate: 0.3 } } }],
    ['dataset=spiral®Dataset=reg-gauss', { dataset: { id: 'playgroundSpiral' } }],
    ['problem=regression&dataset=spiral®Dataset=reg-gauss', { dataset: { id: 'playgroundMultiGauss' } }],
    ['learningRate=0.1®ularizationRate=0.3&regularization=L1', { learningRate: 0.1, penalty: { id: 'l1Clipped', params: { rate: 0.3 } } }],
    ['dataset=xor&amp;amp;learningRate=0.3', { dataset: { id: 'playgroundXor' }, learningRate: 0.3 }],
    ['dataset=xor®ularizationRate_hide=true', { view: { hidden: ['penaltyRate'] } }],
  ])('%s: what stands behind the sign counts, without a note', (hash, wanted) => {
    expect(opened(hash)).toMatchObject({ experiment: wanted, notes: [] });
  });

  it('has one key that HTML takes for a sign, whatever else it may begin with', () => {
    // the names of characters that HTML reads without a semicolon
    const names =
      'AElig|AMP|Aacute|Acirc|Agrave|Aring|Atilde|Auml|COPY|Ccedil|ETH|Eacute|Ecirc|Egrave|Euml|GT|Iacute|Icirc|Igrave|Iuml|LT|Ntilde|Oacute|Ocirc|Ograve|Oslash|Otilde|Ouml|QUOT|REG|THORN|Uacute|Ucirc|Ugrave|Uuml|Yacute|aacute|acirc|acute|aelig|agrave|amp|aring|atilde|auml|brvbar|ccedil|cedil|cent|copy|curren|deg|divide|eacute|ecirc|egrave|eth|euml|frac12|frac14|frac34|gt|iacute|icirc|iexcl|igrave|iquest|iuml|laquo|lt|macr|micro|middot|nbsp|not|ntilde|oacute|ocirc|ograve|ordf|ordm|oslash|otilde|ouml|para|plusmn|pound|quot|raquo|reg|sect|shy|sup1|sup2|sup3|szlig|thorn|times|uacute|ucirc|ugrave|uml|uuml|yacute|yen|yuml'.split(
        '|',
      );
    expect(names).toHaveLength(106);
    const traces = readFileSync(new URL('../../tests/parity/traces.json', import.meta.url), 'utf8');
    const keys = new Set((JSON.parse(traces) as { hash: string }[]).flatMap(({ hash }) => [...keysOf(hash).keys()]));
    const hideable = ['playButton', 'stepButton', 'resetButton', 'numHiddenLayers'].map((name) => `${name}_hide`);
    const taken = [...keys, ...hideable].filter((key) => names.some((name) => key.startsWith(name)));
    expect(taken.sort()).toEqual(['regDataset', 'regularization', 'regularizationRate']);
  });
});

describe('what a link of TensorFlow Playground says and cannot mean', () => {
  const refused = (key: string, text: string, used: string) =>
    `“${key}=${text}” is nothing that TensorFlow Playground knows; “${used}” is used.`;

  it.each([
    ['learningRate=NaN', 'learningRate', 'NaN', '0.03', { learningRate: 0.03 }],
    ['learningRate=0,3', 'learningRate', '0,3', '0.03', { learningRate: 0.03 }],
    ['learningRate=', 'learningRate', '', '0.03', { learningRate: 0.03 }],
    ['batchSize=ten', 'batchSize', 'ten', '10', { batchSize: 10 }],
    ['regularizationRate=undefined', 'regularizationRate', 'undefined', '0', { penalty: { id: 'none' } }],
    ['percTrainData=half', 'percTrainData', 'half', '50', { trainPercent: 50 }],
    ['initZero=false&noise=NaN', 'noise', 'NaN', '0', { noisePercent: 0 }],
    ['initZero=false&noise=95', 'noise', '95', '50', { noisePercent: 50 }],
    ['dataset=moons', 'dataset', 'moons', 'circle', { dataset: { id: 'playgroundCircle' } }],
    ['dataset=spi', 'dataset', 'spi', 'circle', { dataset: { id: 'playgroundCircle' } }],
    ['problem=regression&regDataset=sine', 'regDataset', 'sine', 'reg-plane', { dataset: { id: 'playgroundPlane' } }],
    ['activation=leakyrelu', 'activation', 'leakyrelu', 'tanh', { hidden: [{ activation: 'tanh' }, { activation: 'tanh' }] }],
    ['regularization=l1', 'regularization', 'l1', 'none', { penalty: { id: 'none' } }],
    ['problem=clustering', 'problem', 'clustering', 'classification', { loss: { id: 'squaredError' }, outputActivation: 'tanh' }],
    ['networkShape=4,0,2,x', 'networkShape', '4,0,2,x', '4,2', { hidden: [{ units: 4 }, { units: 2 }] }],
    ['networkShape=4,2.5', 'networkShape', '4,2.5', '4,2', { hidden: [{ units: 4 }, { units: 2 }] }],
    ['xSquared=False&dataset=xor', 'xSquared', 'False', 'true', { features: ['x1', 'x2', 'x1^2'] }],
    ['discretize_hide=0&dataset=xor', 'discretize_hide', '0', 'true', { view: { hidden: ['discretize'] } }],
  ])('%s is named', (hash, key, text, used, experiment) => {
    expect(opened(hash)).toMatchObject({ experiment, notes: [refused(key, text, used)] });
  });

  it('names layers that are none', () => {
    expect(opened('networkShape=x')).toMatchObject({
      experiment: { hidden: [] },
      notes: ['“networkShape=x” is nothing that TensorFlow Playground knows; it is left out.'],
    });
  });

  it('names the keys of a copy of that page that can more', () => {
    expect(opened('dataset=xor&optimizer=adam&dropout=0.5&goal=0.1&tutorial=a').notes).toEqual([
      '“optimizer” is not known; ignored.',
      '“dropout” is not known; ignored.',
    ]);
  });

  it('says that no input is on', () => {
    const off = opened('dataset=xor&x=false&y=false');
    expect(off.experiment.features).toEqual([]); // those of the data
    expect(off.notes).toEqual(['Every input is off in this link; a network needs one, so x₁ and x₂ are on.']);
    expect(opened('dataset=xor&x=false&y=false&sinX=true')).toMatchObject({ experiment: { features: ['sin(x1)'] }, notes: [] });
    expect(opened('dataset=xor&x_hide=true&y_hide=true').notes).toHaveLength(1);
  });

  it('says nothing of a recorded link', () => {
    const traces = readFileSync(new URL('../../tests/parity/traces.json', import.meta.url), 'utf8');
    for (const { hash } of JSON.parse(traces) as { hash: string }[]) expect(opened(hash).notes).toEqual([]);
  });
});
