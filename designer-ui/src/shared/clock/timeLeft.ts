import type { ClockFactsFragment, LimitUnit } from '@graphql/staff';
import type { MessageKey, Translate } from '../i18n/language';

/** How urgent a clock is; shown by words and a mark, never by colour alone. */
export type Urgency = 'calm' | 'soon' | 'over' | 'still';

export interface TimeLeft {
  readonly urgency: Urgency;
  readonly text: string;
}

type ClockFigures = Pick<ClockFactsFragment, 'state' | 'remaining' | 'overdueBy' | 'promised'>;

const unitKeys: Record<LimitUnit, { one: MessageKey; many: MessageKey }> = {
  WORKING_DAY: { one: 'unit.oneWorkingDay', many: 'unit.workingDays' },
  CALENDAR_DAY: { one: 'unit.oneCalendarDay', many: 'unit.calendarDays' },
  HOUR: { one: 'unit.oneHour', many: 'unit.hours' },
};

/** A limit in words, for instance 10个工作日. */
export function limitText(limit: { amount: number; unit: LimitUnit }, t: Translate): string {
  const keys = unitKeys[limit.unit];
  return t(limit.amount === 1 ? keys.one : keys.many, { n: limit.amount });
}

/** Says how much time a clock has left. Today still belongs to what is left. */
export function timeLeft(clock: ClockFigures, t: Translate): TimeLeft {
  const amount = (n: number): string => limitText({ amount: n, unit: clock.promised.unit }, t);
  switch (clock.state) {
    case 'NOT_STARTED':
      return { urgency: 'still', text: t('clock.notStarted') };
    case 'STOPPED':
      return { urgency: 'still', text: t('clock.stopped') };
    case 'SUSPENDED':
      return {
        urgency: 'still',
        text:
          clock.remaining === null
            ? t('clock.suspended')
            : t('clock.suspendedLeft', { amount: amount(clock.remaining) }),
      };
    case 'OVERDUE':
      return { urgency: 'over', text: t('clock.overdue', { amount: amount(clock.overdueBy) }) };
    case 'RUNNING': {
      const remaining = clock.remaining ?? 0;
      return {
        urgency: remaining <= 1 ? 'soon' : 'calm',
        text: t('clock.left', { amount: amount(remaining) }),
      };
    }
  }
}
