import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pageClock } from './state/clock';
import { queryClient } from './state/dataFiles';
import { connectJobs } from './state/jobs';
import { syncLink } from './state/linkSync';
import { createRunner } from './state/runner';
import { RunnerContext } from './state/runnerContext';
import { createRunStores } from './state/runStores';
import { App } from './ui/layout/App';
import { LanguageProvider } from './ui/words/useLanguage';
import { startTrainer } from './worker/client';
import { createConnect } from './worker/connect';

syncLink();
connectJobs(startTrainer);
const runner = createRunner(createConnect(), pageClock, createRunStores());

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider lang={document.documentElement.lang}>
        <RunnerContext value={runner}>
          <App />
        </RunnerContext>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
