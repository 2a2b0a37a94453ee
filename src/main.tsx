import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLinkParts } from './experiment/linkParts';
import { pageClock } from './state/clock';
import { startJobsWith } from './state/jobWorkers';
import { syncLink } from './state/linkSync';
import { createRunner } from './state/runner';
import { RunnerContext } from './state/runnerContext';
import { createRunStores } from './state/runStores';
import { App } from './ui/layout/App';
import { LanguageProvider } from './ui/words/useLanguage';
import { startTrainer } from './worker/client';
import { createConnect } from './worker/connect';

/** Nothing is shown before the link has been read: it says what is shown. */
function begin(): void {
  syncLink();
  startJobsWith(startTrainer);
  const runner = createRunner(createConnect(), pageClock, createRunStores());
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <LanguageProvider lang={document.documentElement.lang}>
        <RunnerContext value={runner}>
          <App />
        </RunnerContext>
      </LanguageProvider>
    </StrictMode>,
  );
}

const parts = loadLinkParts(location.hash);
if (parts)
  parts.catch(() => {}).then(begin); // without them as much is read as can be
else begin();
