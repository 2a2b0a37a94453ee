import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Experiment } from './experiment/experiment';
import { loadLinkParts } from './experiment/linkParts';
import { pageClock } from './state/clock';
import { startJobsWith, trainWith } from './state/jobWorkers';
import { linkIn, syncLink } from './state/linkSync';
import { watchMissingFile } from './state/missingFile';
import { watchResponses } from './state/responses';
import { openResume } from './state/resume';
import { createRunner } from './state/runner';
import { RunnerContext } from './state/runnerContext';
import { createRunStores } from './state/runStores';
import { linkLeft, tabBefore } from './state/tabStore';
import { Boundary } from './ui/controls/Boundary';
import { App } from './ui/layout/App';
import { partsAhead } from './ui/panels/partsAhead';
import { inEnglish } from './ui/words/languageContext';
import { LanguageProvider } from './ui/words/useLanguage';
import { startTrainer } from './worker/client';
import { createConnect } from './worker/connect';

/** Nothing is shown before the link has been read: it says what is shown. */
async function begin(): Promise<void> {
  const tab = tabBefore();
  const link = linkIn(location.hash);
  syncLink();
  startJobsWith(startTrainer);
  const connect = createConnect();
  trainWith(connect);
  watchResponses();
  const stores = { ...createRunStores(), shownWith: (experiment: Experiment) => partsAhead(experiment, inEnglish) };
  const resume = await openResume(tab, link);
  await watchMissingFile();
  const runner = createRunner(connect, pageClock, stores, resume);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <LanguageProvider lang={document.documentElement.lang}>
        <RunnerContext value={runner}>
          <Boundary>
            <App />
          </Boundary>
        </RunnerContext>
      </LanguageProvider>
    </StrictMode>,
  );
}

const [written, left] = [linkIn(location.hash), linkLeft(linkIn(location.hash))];
if (left !== written) history.replaceState(null, '', `#${left}`);
const parts = loadLinkParts(location.hash);
if (parts)
  parts.catch(() => {}).then(begin); // without them as much is read as can be
else void begin();
