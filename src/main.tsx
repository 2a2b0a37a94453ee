import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pageClock } from './state/clock';
import { queryClient } from './state/dataFiles';
import { syncLink } from './state/linkSync';
import { createRunner } from './state/runner';
import { RunnerContext } from './state/runnerContext';
import { createRunStores } from './state/runStores';
import { App } from './ui/layout/App';
import { createConnect } from './worker/connect';

syncLink();
const runner = createRunner(createConnect(), pageClock, createRunStores());

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RunnerContext value={runner}>
        <App />
      </RunnerContext>
    </QueryClientProvider>
  </StrictMode>,
);
