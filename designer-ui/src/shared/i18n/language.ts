import { z } from 'zod';
import { en } from './en';
import { zh } from './zh';

const Language = z.enum(['zh', 'en']);

/** The languages of the designer; Chinese comes first. */
export type Language = z.infer<typeof Language>;

/** The texts of one language. */
export type Messages = Record<keyof typeof zh, string>;

/** The name of a text. */
export type MessageKey = keyof typeof zh;

/** What `{name}` in a text is replaced with. */
export type Parameters = Readonly<Record<string, string | number>>;

/** Gives a text in the language at hand. */
export type Translate = (key: MessageKey, parameters?: Parameters) => string;

const STORED_AS = 'heliostat.language';

const texts: Record<Language, Messages> = { zh, en };

/** Puts the parameters into a text; a name without a parameter stays as it is. */
export function fill(text: string, parameters: Parameters = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

export function translator(language: Language): Translate {
  return (key, parameters) => fill(texts[language][key], parameters);
}

/** The language chosen last, Chinese when none was or the browser keeps nothing. */
export function rememberedLanguage(): Language {
  try {
    return Language.catch('zh').parse(localStorage.getItem(STORED_AS));
  } catch {
    return 'zh';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** The BCP 47 tag of a language, for `lang` attributes and for dates. */
export function languageTag(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB';
}
