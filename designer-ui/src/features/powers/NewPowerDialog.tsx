import { CreateDraftDocument, type RefusalFactsFragment } from '@graphql/staff';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useStaff } from '@/shared/auth/StaffContext';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { categories } from '@/shared/power/catalogue';
import { Button } from '@/shared/ui/Button';
import { Dialog, DialogActions } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ErrorNotice, Refusals } from '@/shared/ui/States';
import { NewPower, skeletonOf } from './newPower';

/** Asks for what a new power must have, saves its first draft and opens it. */
export function NewPowerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const staff = useStaff();
  const navigate = useNavigate();
  const [{ error, fetching }, create] = useMutation(CreateDraftDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFactsFragment[]>([]);
  const [typed, setTyped] = useState({ code: '', name: '', category: 'PERMIT', agency: staff.agency ?? '' });
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const entries = useRef<HTMLFormElement>(null);
  useEffect(() => {
    entries.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const read = NewPower.safeParse(typed);
  const wrong = new Set(tried && !read.success ? read.error.issues.map((issue) => issue.path[0]) : []);

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTries(tries + 1);
    if (!read.success) {
      return;
    }
    const answer = await create({ input: { bpmn: skeletonOf(read.data), files: [] } });
    const saved = answer.data?.powerDraftSave;
    setRefusals(saved?.refusals ?? []);
    if (saved?.draft) {
      await navigate(`/powers/${encodeURIComponent(saved.draft.code)}`);
    }
  };
  const put = (name: keyof typeof typed, value: string): void => setTyped({ ...typed, [name]: value });

  return (
    <Dialog title={t('newPower.title')} onClose={onClose}>
      <form ref={entries} noValidate style={{ display: 'contents' }} onSubmit={(event) => void submit(event)}>
        {error ? <ErrorNotice error={error} /> : null}
        <Refusals refusals={refusals} />
        <Field
          label={t('power.code')}
          required
          hint={t('newPower.code.hint')}
          fault={wrong.has('code') ? t('newPower.code.fault') : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              value={typed.code}
              autoComplete="off"
              onChange={(event) => put('code', event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('power.name')}
          required
          fault={wrong.has('name') ? t('newPower.name.fault') : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              value={typed.name}
              autoComplete="off"
              onChange={(event) => put('name', event.target.value)}
            />
          )}
        </Field>
        <Field label={t('power.category')} required>
          {(wiring) => (
            <select
              {...wiring}
              value={typed.category}
              onChange={(event) => put('category', event.target.value)}
            >
              {categories.map((category) => (
                <option key={category} value={category}>
                  {t(`category.${category}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t('power.agency')}
          required
          hint={t('newPower.agency.hint')}
          fault={wrong.has('agency') ? t('newPower.agency.fault') : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              value={typed.agency}
              autoComplete="off"
              onChange={(event) => put('agency', event.target.value)}
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" disabled={fetching}>
            {t('newPower.create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
