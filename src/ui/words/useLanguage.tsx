import { type ReactNode, use, useContext, useEffect, useState } from 'react';
import type { Catalogue, PartName } from './catalogue';
import { english } from './en/english';
import type { PartMessages } from './en/parts/parts';
import { createLanguage, type Language, type Word } from './language';
import { inEnglish, LanguageContext } from './languageContext';

/** Every language of the page by its tag; all but the first to be seen come when they are asked for. */
type Catalogues = Readonly<Record<string, () => Catalogue | Promise<Catalogue>>>;

const shipped: Catalogues = { en: () => english };

/** What a component says things with. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The words of a part of the page that opens on demand; what uses them waits for them. */
export const useWords = <P extends PartName>(name: P): Word<PartMessages[P]> => use(useLanguage().part(name));

/** The catalogue of a tag or of its language (`de` for `de-AT`); English where there is neither. */
const catalogueOf = (catalogues: Catalogues, lang: string) => catalogues[lang] ?? catalogues[lang.split('-')[0] ?? ''] ?? (() => english);

interface LanguageProviderProps {
  readonly lang: string;
  readonly catalogues?: Catalogues;
  readonly children: ReactNode;
}

/** Says the page in a language, and in the one before until its words have come. */
export function LanguageProvider({ lang, catalogues = shipped, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState(inEnglish);
  useEffect(() => {
    let isWanted = true;
    void Promise.resolve(catalogueOf(catalogues, lang)()).then((catalogue) => {
      if (!isWanted) return;
      setLanguage(catalogue === english ? inEnglish : createLanguage(catalogue));
      document.documentElement.lang = catalogue.locale;
    });
    return () => {
      isWanted = false;
    };
  }, [lang, catalogues]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}
