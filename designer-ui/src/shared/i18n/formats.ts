import { languageTag, type Language } from './language';

/** How dates and numbers are written. Instants are shown in the agencies' zone, whatever zone the reader sits in. */
export interface Formats {
  dateTime(instant: string): string;
  /** To the second, where the order of acts matters. */
  exactTime(instant: string): string;
  number(value: number): string;
}

const AGENCY_ZONE = 'Asia/Shanghai';

export function formats(language: Language): Formats {
  const tag = languageTag(language);
  const parts: Intl.DateTimeFormatOptions = {
    timeZone: AGENCY_ZONE,
    year: 'numeric',
    month: language === 'zh' ? '2-digit' : 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  const dateTime = new Intl.DateTimeFormat(tag, parts);
  const exactTime = new Intl.DateTimeFormat(tag, { ...parts, second: '2-digit' });
  const number = new Intl.NumberFormat(tag);
  return {
    dateTime: (instant) => dateTime.format(new Date(instant)),
    exactTime: (instant) => exactTime.format(new Date(instant)),
    number: (value) => number.format(value),
  };
}
