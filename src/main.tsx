import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './state/dataFiles';
import { connectJobs } from './state/jobs';
import { syncLink } from './state/linkSync';
import { connectTrainer } from './state/runner';
import { App } from './ui/layout/App';
import { startTrainer } from './worker/client';

syncLink();
connectTrainer(startTrainer);
connectJobs(startTrainer);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
