import type { CaseViewQuery } from '@graphql/staff';
import { useEffect, useRef, useState } from 'react';
import { agencyName, useAgencies } from '@/shared/agency/useAgencies';
import { limitText } from '@/shared/clock/timeLeft';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/States';
import { ActDialog } from './ActDialog';
import type { PossibleAct } from './acts';
import { actorName } from '@/shared/words';
import styles from './CasePage.module.css';

type Case = NonNullable<CaseViewQuery['case']>;

interface Props {
  readonly shown: Case;
  readonly onChange: () => void;
}

/** What may be done to a case beside its steps, by whoever reads. Nothing when that is nothing. */
export function CaseActs({ shown, onChange }: Props) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<PossibleAct | null>(null);
  const [done, setDone] = useState<PossibleAct['kind'] | null>(null);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done !== null) {
      place.current?.focus();
    }
  }, [done]);
  if (shown.mayDo.length === 0 && done === null && chosen === null) {
    return null;
  }
  return (
    <section className={styles.panel} aria-labelledby="acts-title">
      <h2 id="acts-title">{t('acts.title')}</h2>
      <p ref={place} tabIndex={-1} role="status" className={done === null ? 'visually-hidden' : undefined}>
        {done === null ? '' : t('acts.done', { act: t(`act.${done}`) })}
      </p>
      <div className={styles.acts}>
        {shown.mayDo.map((act) => (
          <Button
            key={act.kind}
            small
            onClick={() => {
              setDone(null);
              setChosen(act);
            }}
          >
            {t(`act.${act.kind}`)}
          </Button>
        ))}
      </div>
      {chosen ? (
        <ActDialog
          act={chosen}
          shown={shown}
          onDone={() => {
            setChosen(null);
            setDone(chosen.kind);
            onChange();
          }}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </section>
  );
}

/** More time that somebody asked for and nobody has decided on. */
export function ExtensionRequest({ shown }: { readonly shown: Case }) {
  const { t, format } = useLanguage();
  const request = shown.extensionRequest;
  if (!request) {
    return null;
  }
  return (
    <Notice>
      {t('acts.requested', {
        by: request.by,
        at: format.dateTime(request.at),
        amount: limitText({ amount: request.amount, unit: shown.clock.promised.unit }, t),
      })}
      {request.reason ? <p>{t('acts.reasonText', { reason: request.reason })}</p> : null}
    </Notice>
  );
}

/** How a case was ended from outside its flow, and where it came from. */
export function OutsideEnd({ shown }: { readonly shown: Case }) {
  const { t, format } = useLanguage();
  const agencies = useAgencies();
  const end = shown.outsideEnd;
  return (
    <>
      {shown.transferredFrom ? (
        <Notice>{t('acts.transferredFrom', { caseNo: shown.transferredFrom })}</Notice>
      ) : null}
      {end ? (
        <Notice look="warn">
          <strong>
            {t(`result.${end.result}`)}
            {end.toAgency ? t('acts.to', { agency: agencyName(agencies, end.toAgency) }) : ''}
          </strong>
          <p>
            {[end.legalGround, end.by && actorName(end.by, t), format.dateTime(end.at)]
              .filter((text) => text !== '')
              .join(' · ')}
          </p>
          {end.reason ? <p>{t('acts.reasonText', { reason: end.reason })}</p> : null}
        </Notice>
      ) : null}
    </>
  );
}
