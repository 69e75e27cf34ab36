import {
  ClaimStepDocument,
  CompleteStepDocument,
  ReleaseStepDocument,
  type RefusalFactsFragment,
  type StepFactsFragment,
} from '@graphql/staff';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMutation, type CombinedError } from 'urql';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ErrorNotice, Notice, Refusals } from '@/shared/ui/States';
import ui from '@/shared/ui/ui.module.css';
import styles from './CasePage.module.css';
import { EvidenceForm } from './EvidenceForm';
import { Findings } from './Findings';
import { previewsFor } from './stepRules';
import { FormFields } from './form/FormFields';
import { readForm } from './form/schema';
import { answersOf, faultsOf, type FormFault, type Value, type Values } from './form/validate';

interface Props {
  readonly step: StepFactsFragment;
  /** The step before it, when its review found something. */
  readonly before: Pick<StepFactsFragment, 'name' | 'findings'> | null;
  readonly onChange: () => void;
  /** Called when the step is done, with the name of its outcome. */
  readonly onDone: (outcome: string) => void;
}

interface Answer {
  readonly error?: CombinedError | undefined;
  readonly refusals: readonly RefusalFactsFragment[] | undefined;
}

const noFaults: ReadonlyMap<string, FormFault> = new Map();

/** The step that the reader may do now: take it, put it back, complete it. */
export function StepWork({ step, before, onChange, onDone }: Props) {
  const { t } = useLanguage();
  const [, claim] = useMutation(ClaimStepDocument);
  const [, release] = useMutation(ReleaseStepDocument);
  const [, complete] = useMutation(CompleteStepDocument);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [outcome, setOutcome] = useState('');
  const [outcomeMissing, setOutcomeMissing] = useState(false);
  const [opinion, setOpinion] = useState('');
  const [values, setValues] = useState<Values>({});
  const [faults, setFaults] = useState(noFaults);
  const [tries, setTries] = useState(0);
  const form = useMemo(() => (step.formSchema == null ? [] : readForm(step.formSchema)), [step.formSchema]);

  const entries = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Whoever cannot see the marks is led to the first place that is wrong.
    if (tries > 0) {
      entries.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault] input')?.focus();
    }
  }, [tries]);

  const title = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone when the step changes hands.
    if (acted.current) {
      acted.current = false;
      title.current?.focus();
    }
  }, [step.state]);

  const act = async (command: Promise<Answer>): Promise<Answer> => {
    setBusy(true);
    acted.current = true;
    const given = await command;
    setBusy(false);
    setAnswer(given);
    onChange();
    return given;
  };
  const input = { stepId: step.stepId };
  const onClaim = (): Promise<Answer> =>
    act(claim({ input }).then(({ data, error }) => ({ error, refusals: data?.stepClaim.refusals })));
  const onRelease = (): Promise<Answer> =>
    act(release({ input }).then(({ data, error }) => ({ error, refusals: data?.stepRelease.refusals })));
  const onComplete = async (): Promise<void> => {
    const found = faultsOf(form ?? [], values);
    setFaults(found);
    setOutcomeMissing(outcome === '');
    setTries((before) => before + 1);
    if (outcome === '' || found.size > 0) {
      return;
    }
    const { error, refusals } = await act(
      complete({
        input: {
          ...input,
          outcome,
          opinion: opinion.trim() || null,
          form: form && form.length > 0 ? answersOf(form, values) : null,
        },
      }).then(({ data, error }) => ({ error, refusals: data?.stepComplete.refusals })),
    );
    if (!error && refusals?.length === 0) {
      onDone(step.outcomes.find(({ code }) => code === outcome)?.name ?? outcome);
    }
  };
  const put = (key: string, value: Value): void => {
    setValues((before) => ({ ...before, [key]: value }));
    setFaults((before) => new Map([...before].filter(([faulty]) => faulty !== key)));
  };

  return (
    <section
      className={[styles.panel, styles.work].join(' ')}
      aria-labelledby={`work-${step.stepId}`}
      aria-busy={busy}
    >
      <h2 id={`work-${step.stepId}`} ref={title} tabIndex={-1}>
        {t('work.title', { name: step.name })}
      </h2>
      {answer?.error ? <ErrorNotice error={answer.error} /> : null}
      <Refusals refusals={answer?.refusals ?? []} />
      {before ? (
        <Notice look="warn">
          <strong>{t('work.findings', { name: before.name })}</strong>
          <Findings findings={before.findings} />
        </Notice>
      ) : null}
      {step.state === 'OPEN' ? (
        <>
          <p>{t('work.open')}</p>
          <div className={styles.actions}>
            <Button look="primary" disabled={busy} onClick={() => void onClaim()}>
              {t('work.claim')}
            </Button>
          </div>
        </>
      ) : (
        <form
          ref={entries}
          noValidate
          className={styles.workForm}
          onSubmit={(event) => {
            event.preventDefault();
            void onComplete();
          }}
        >
          {form === null ? <Notice look="alarm">{t('form.unreadable')}</Notice> : null}
          {form && form.length > 0 ? (
            <FormFields components={form} values={values} faults={faults} onChange={put} />
          ) : null}
          <div
            className={styles.outcomes}
            role="radiogroup"
            aria-required="true"
            data-fault={outcomeMissing || undefined}
            aria-describedby={outcomeMissing ? `outcome-fault-${step.stepId}` : undefined}
            aria-labelledby={`outcomes-${step.stepId}`}
          >
            <span id={`outcomes-${step.stepId}`} className={styles.groupLabel}>
              {t('work.outcome')}
              <span className={ui.must} aria-hidden="true">
                {' *'}
              </span>
            </span>
            {step.outcomes.map(({ code, name }) => (
              <label key={code}>
                <input
                  type="radio"
                  name={`outcome-${step.stepId}`}
                  value={code}
                  checked={outcome === code}
                  onChange={() => {
                    setOutcome(code);
                    setOutcomeMissing(false);
                  }}
                />
                {name}
              </label>
            ))}
          </div>
          {outcomeMissing ? (
            <p id={`outcome-fault-${step.stepId}`} className={ui.fault}>
              {t('work.outcomeMissing')}
            </p>
          ) : null}
          <Field label={t('work.opinion')}>
            {(wiring) => (
              <textarea {...wiring} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
            )}
          </Field>
          <Previews step={step} outcome={outcome} />
          {faults.size > 0 ? <Notice look="alarm">{t('form.faults', { n: faults.size })}</Notice> : null}
          <div className={styles.actions}>
            <Button type="submit" look="primary" disabled={busy}>
              {t('work.complete')}
            </Button>
            <Button disabled={busy} onClick={() => void onRelease()}>
              {t('work.release')}
            </Button>
          </div>
        </form>
      )}
      {step.state === 'CLAIMED' ? <EvidenceForm step={step} onChange={onChange} /> : null}
    </section>
  );
}

/** Drafts of what the step will issue: with the chosen outcome, or with any while none is chosen. */
function Previews({ step, outcome }: { readonly step: StepFactsFragment; readonly outcome: string }) {
  const { t } = useLanguage();
  const shown = previewsFor(step.documentPreviews, outcome);
  if (shown.length === 0) {
    return null;
  }
  return (
    <div role="group" aria-label={t('work.previews')}>
      <p>{t('work.previews.text')}</p>
      <ul>
        {shown.map(({ templateId, name, previewUrl }) => (
          <li key={templateId}>
            <a href={previewUrl} target="_blank" rel="noreferrer">
              {t('work.preview', { name })}
              <span className="visually-hidden"> {t('documents.newTab')}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
