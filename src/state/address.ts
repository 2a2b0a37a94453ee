import type { Experiment } from '../experiment/experiment';
import { encodeExperiment } from '../experiment/link';
import { linkOf } from './linkSync';

/** Whether this page stands at an address that others can open; a page inside another's text (`srcdoc`), a blob or a data address does not. */
export const hasAddress = (): boolean => /^(https?|file):$/.test(location.protocol);

/** The whole page with this experiment, as the audience opens it: no slide, no presentation. */
const audienceHash = (experiment: Experiment): string =>
  encodeExperiment({
    ...experiment,
    view: {
      ...experiment.view,
      embed: false,
      embedControls: [],
      hidden: experiment.view.embed ? [] : experiment.view.hidden,
      present: false,
      clicker: 'epoch',
    },
  });

/** Its link, or null where the page has no address. */
export const audienceLink = (experiment: Experiment): string | null => (hasAddress() ? linkOf(audienceHash(experiment)) : null);
