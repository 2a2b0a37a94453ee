import { serveTrainer } from './serveTrainer';

serveTrainer();
