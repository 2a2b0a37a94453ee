import { createContext } from 'react';
import { english } from './en/english';
import { createLanguage, type Language } from './language';

/** The page is in English until another language has come. */
export const inEnglish = createLanguage(english);

export const LanguageContext = createContext<Language>(inEnglish);
