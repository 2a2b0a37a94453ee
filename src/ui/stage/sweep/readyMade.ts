/**
 * Experiments with what is swept in them, as links: settings that were measured to show what they are for. Strengths were picked on seeds that are
 * not among those shown.
 */
export const readyMade = [
  {
    id: 'units',
    link: 'data=sine&noise=30&examples=2000&train=1&init=lecture&optimizer=adam&rate=0.01&batch=2000&layers=3',
    sweep: 'sweep.of=units.1&sweep.values=1,2,3,4,6,8,12,16,24,32,48,64&sweep.seeds=5&sweep.epochs=3000',
  },
  {
    id: 'examples',
    link: 'data=moons&noise=30&examples=2000&layers=32&optimizer=adam&rate=0.01&batch=10&train=3',
    sweep: 'sweep.of=train&sweep.values=1,2,3,5,10,20,50&sweep.seeds=5&sweep.epochs=100',
  },
  {
    id: 'rates',
    link: 'data=circle&layers=8,8&batch=10',
    sweep:
      'sweep.of=rate&sweep.values=0.0003,0.001,0.003,0.01,0.03,0.1,0.3,1&sweep.with=optimizer&sweep.withValues=sgd,momentum,adagrad,rmsprop,adam&sweep.seeds=3&sweep.epochs=100',
  },
  {
    id: 'regularisers',
    link: 'data=circle&noise=40&examples=2000&train=4&layers=32,16&optimizer=adam&rate=0.01&batch=10&seed=101',
    sweep: 'sweep.of=regulariser&sweep.values=none,stop10,decay0.03,noise1,dropout0.5,batchNorm&sweep.seeds=20&sweep.epochs=300',
  },
] as const;
