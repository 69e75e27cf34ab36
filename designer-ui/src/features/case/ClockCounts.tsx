import { CaseCountsDocument, type CaseFilter, type ClockState } from '@heliostat/client/staff';
import { useQuery } from 'urql';
import { clockStates } from '@/shared/clock/clockStates';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import ui from '@/shared/ui/ui.module.css';

interface Props {
  readonly filter: CaseFilter;
  readonly chosen: ClockState | undefined;
  readonly onChoose: (state: ClockState | null) => void;
}

/** How many of the cases have run over, run, rest or stand; pressing one shows those alone. */
export function ClockCounts({ filter, chosen, onChoose }: Props) {
  const { t, format } = useLanguage();
  const [{ data }] = useQuery({
    query: CaseCountsDocument,
    variables: { filter, by: ['CLOCK_STATE'] },
    requestPolicy: 'cache-and-network',
  });
  const counts = data?.caseAggregate;
  if (!counts) {
    return null;
  }
  return (
    <div className={ui.tools} role="group" aria-label={t('cases.clock')}>
      {clockStates.map((state) => (
        <Button
          key={state}
          small
          aria-pressed={chosen === state}
          look={chosen === state ? 'primary' : 'normal'}
          onClick={() => onChoose(chosen === state ? null : state)}
        >
          {t('cases.clockCount', {
            state: t(`clockState.${state}`),
            n: format.number(counts.find(({ clockState }) => clockState === state)?.count ?? 0),
          })}
        </Button>
      ))}
    </div>
  );
}
