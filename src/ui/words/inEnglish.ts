import { english } from './en/english';
import { createLanguage } from './language';

export const inEnglish = createLanguage(english);
