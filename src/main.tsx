import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLinkParts } from './experiment/linkParts';
import { connectJobs } from './state/jobs';
import { syncLink } from './state/linkSync';
import { connectTrainer } from './state/runner';
import { App } from './ui/layout/App';
import { LanguageProvider } from './ui/words/useLanguage';
import { startTrainer } from './worker/client';

/** Nothing is shown before the link has been read: it says what is shown. */
function begin(): void {
  syncLink();
  connectTrainer(startTrainer);
  connectJobs(startTrainer);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <LanguageProvider lang={document.documentElement.lang}>
        <App />
      </LanguageProvider>
    </StrictMode>,
  );
}

const parts = loadLinkParts(location.hash);
if (parts)
  parts.catch(() => {}).then(begin); // without them as much is read as can be
else begin();
