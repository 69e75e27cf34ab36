import {
  AgenciesDocument,
  BeginDraftDocument,
  PowerTemplatesDocument,
  type PowerTemplatesQuery,
  type RefusalFactsFragment,
} from '@graphql/staff';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { agencyName, type Agency } from '@/shared/agency/useAgencies';
import { useStaff } from '@/shared/auth/StaffContext';
import { limitText } from '@/shared/clock/timeLeft';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Dialog, DialogActions } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ErrorNotice, Loading, Refusals } from '@/shared/ui/States';
import ui from '@/shared/ui/ui.module.css';

type Template = PowerTemplatesQuery['powerTemplates'][number];

interface Typed {
  readonly template: string;
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly acceptingAgency: string;
  /** As typed; while nothing is typed the agency's own name. */
  readonly implementingBody: string | null;
  readonly supervisionPhone: string;
}

/** Asks for a template and whose the new power is, saves its first draft and opens it. */
export function NewPowerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const [{ data, error }, askTemplates] = useQuery({ query: PowerTemplatesDocument });
  const [{ data: tree, error: noTree }, askTree] = useQuery({ query: AgenciesDocument });
  const fault = error ?? noTree;
  const onRetry = (): void => {
    const again = { requestPolicy: 'network-only' } as const;
    askTemplates(again);
    askTree(again);
  };
  return (
    <Dialog title={t('newPower.title')} onClose={onClose}>
      {fault ? <ErrorNotice error={fault} onRetry={onRetry} /> : null}
      {data && tree ? (
        <NewPowerForm templates={data.powerTemplates} agencies={tree.agencies} onClose={onClose} />
      ) : null}
      {(fault ?? (data && tree)) ? null : <Loading />}
    </Dialog>
  );
}

interface FormProps {
  readonly templates: readonly Template[];
  readonly agencies: readonly Agency[];
  readonly onClose: () => void;
}

function NewPowerForm({ templates, agencies, onClose }: FormProps) {
  const { t } = useLanguage();
  const own = useStaff().agency ?? '';
  const navigate = useNavigate();
  const [{ error, fetching }, begin] = useMutation(BeginDraftDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFactsFragment[]>([]);
  const [typed, setTyped] = useState<Typed>({
    template: '',
    code: '',
    name: '',
    agency: own,
    acceptingAgency: '',
    implementingBody: null,
    supervisionPhone: '',
  });
  const [tries, setTries] = useState(0);
  const entries = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) {
      entries.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [tries]);

  const template = templates.find(({ id }) => id === typed.template);
  const offices = agencies.filter(({ code, above }) => code === typed.agency || above === typed.agency);
  const body = typed.implementingBody ?? agencyName(agencies, typed.agency);
  const power = {
    template: typed.template,
    code: typed.code.trim(),
    name: typed.name.trim(),
    agency: typed.agency,
    acceptingAgency: typed.acceptingAgency || usualOffice(template, offices, typed.agency),
    implementingBody: body.trim(),
    supervisionPhone: typed.supervisionPhone.trim(),
  };
  const put = (changed: Partial<Typed>): void => {
    setTyped({ ...typed, ...changed });
    setRefusals([]);
  };
  /** What is empty, or what the server says of a field. */
  const faultOf = (field: keyof typeof power, empty: string): string | undefined =>
    tries > 0 && power[field] === '' ? empty : refusals.find((refusal) => refusal.field === field)?.message;

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTries((before) => before + 1);
    if (Object.values(power).includes('')) {
      return;
    }
    const answer = await begin({ input: power });
    const begun = answer.data?.powerDraftBegin;
    setRefusals(begun?.refusals ?? []);
    setTries((before) => before + 1);
    if (begun?.draft) {
      await navigate(`/powers/${encodeURIComponent(begun.draft.code)}`);
    }
  };

  return (
    <form ref={entries} noValidate className={ui.form} onSubmit={(event) => void submit(event)}>
      {error ? <ErrorNotice error={error} /> : null}
      <Refusals refusals={refusals.filter(({ field }) => field === null || !(field in power))} />
      <Field
        label={t('newPower.template')}
        required
        fault={faultOf('template', t('newPower.template.fault'))}
      >
        {(wiring) => (
          <select
            {...wiring}
            value={typed.template}
            onChange={(event) => put({ template: event.target.value, acceptingAgency: '' })}
          >
            <option value="">{t('newPower.template.choose')}</option>
            {templates.map(({ id, category, name }) => (
              <option key={id} value={id}>
                {name === t(`category.${category}`) ? name : `${t(`category.${category}`)} · ${name}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {template ? <TemplateFacts template={template} /> : null}
      <Field
        label={t('power.code')}
        required
        hint={t('newPower.code.hint')}
        fault={faultOf('code', t('newPower.code.fault'))}
      >
        {(wiring) => (
          <input
            {...wiring}
            value={typed.code}
            autoComplete="off"
            onChange={(event) => put({ code: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('power.name')} required fault={faultOf('name', t('newPower.name.fault'))}>
        {(wiring) => (
          <input
            {...wiring}
            value={typed.name}
            autoComplete="off"
            onChange={(event) => put({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('power.agency')} required fault={faultOf('agency', t('newPower.agency.fault'))}>
        {(wiring) => (
          <select
            {...wiring}
            value={typed.agency}
            onChange={(event) =>
              put({ agency: event.target.value, acceptingAgency: '', implementingBody: null })
            }
          >
            {agencies
              .filter(({ mayDraw }) => mayDraw)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Field label={t('power.acceptingAgency')} required fault={faultOf('acceptingAgency', '')}>
        {(wiring) => (
          <select
            {...wiring}
            value={power.acceptingAgency}
            onChange={(event) => put({ acceptingAgency: event.target.value })}
          >
            {offices.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t('power.implementingBody')}
        required
        fault={faultOf('implementingBody', t('newPower.body.fault'))}
      >
        {(wiring) => (
          <input
            {...wiring}
            value={body}
            autoComplete="off"
            onChange={(event) => put({ implementingBody: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('power.supervisionPhone')}
        required
        fault={faultOf('supervisionPhone', t('newPower.phone.fault'))}
      >
        {(wiring) => (
          <input
            {...wiring}
            value={typed.supervisionPhone}
            autoComplete="off"
            inputMode="tel"
            onChange={(event) => put({ supervisionPhone: event.target.value })}
          />
        )}
      </Field>
      <p className={ui.hint}>{t('newPower.after')}</p>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" disabled={fetching}>
          {t('newPower.create')}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Applications come in at the first office below the agency; what officers begin, the agency begins itself. */
function usualOffice(template: Template | undefined, offices: readonly Agency[], agency: string): string {
  const window = offices.find(({ code }) => code !== agency);
  return template && !template.begunByOfficers && window ? window.code : agency;
}

/** What a template is for: who begins its cases, its way, its limits, the law that it keeps. */
function TemplateFacts({ template }: { readonly template: Template }) {
  const { t } = useLanguage();
  const laws = new Map<string, string[]>();
  template.legalBases.forEach(({ law, article }) => laws.set(law, [...(laws.get(law) ?? []), article]));
  return (
    <dl className={ui.facts}>
      <dt>{t('newPower.begunBy')}</dt>
      <dd>{t(template.begunByOfficers ? 'newPower.byOfficers' : 'newPower.byApplication')}</dd>
      <dt>{t('newPower.steps')}</dt>
      <dd>{template.steps.map(({ name }) => name).join(' → ')}</dd>
      <dt>{t('power.promised')}</dt>
      <dd>{limitText(template.promised, t)}</dd>
      <dt>{t('power.statutory')}</dt>
      <dd>{limitText(template.statutory, t)}</dd>
      <dt>{t('newPower.laws')}</dt>
      <dd>{[...laws].map(([law, articles]) => `《${law}》${articles.join('、')}`).join('；')}</dd>
    </dl>
  );
}
