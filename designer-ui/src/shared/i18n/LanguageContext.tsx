import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { formats, type Formats } from './formats';
import {
  languageTag,
  rememberedLanguage,
  rememberLanguage,
  translator,
  type Language,
  type Translate,
} from './language';

interface Speech {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Formats;
  readonly speak: (language: Language) => void;
}

const LanguageContext = createContext<Speech | null>(null);

/** Gives the language, its texts and its formats to everything inside. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = languageTag(language);
    document.title = translator(language)('app.name');
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      t: translator(language),
      format: formats(language),
      speak: (wanted) => {
        rememberLanguage(wanted);
        setLanguage(wanted);
      },
    }),
    [language],
  );
  return <LanguageContext value={speech}>{children}</LanguageContext>;
}

/** The language at hand, its texts and its formats. */
export function useLanguage(): Speech {
  const speech = use(LanguageContext);
  if (speech === null) {
    throw new Error('useLanguage outside LanguageProvider');
  }
  return speech;
}
