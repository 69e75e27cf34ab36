import { VerifyDocumentDocument, type VerifyDocumentQuery } from '@graphql/public';
import { useMemo, useState, type SyntheticEvent } from 'react';
import { useSearchParams } from 'react-router';
import { Provider, useQuery } from 'urql';
import { createPublicClient } from '@/shared/graphql/publicClient';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Empty, ErrorNotice, Loading, Notice } from '@/shared/ui/States';
import ui from '@/shared/ui/ui.module.css';

type Verified = NonNullable<VerifyDocumentQuery['documentVerify']>;

/** For everyone who holds a document: whether it is real. The QR code on its pages leads here. */
export function VerifyPage() {
  const { language, t } = useLanguage();
  const client = useMemo(() => createPublicClient(language), [language]);
  const [parameters, setParameters] = useSearchParams();
  const code = parameters.get('code') ?? '';
  return (
    <Provider value={client}>
      <div className={ui.page}>
        <h1>{t('verify.title')}</h1>
        <p>{t('verify.intro')}</p>
        <AskForm key={code} code={code} onAsk={(wanted) => setParameters({ code: wanted })} />
        {code === '' ? null : <Answer key={`answer ${code}`} code={code} />}
      </div>
    </Provider>
  );
}

function AskForm({ code, onAsk }: { readonly code: string; readonly onAsk: (code: string) => void }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(code);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (typed.trim()) {
      onAsk(typed.trim());
    }
  };
  return (
    <form onSubmit={submit}>
      <Field label={t('verify.code')} required hint={t('verify.code.hint')}>
        {(wiring) => (
          <input
            {...wiring}
            required
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary">
        {t('verify.ask')}
      </Button>
    </form>
  );
}

function Answer({ code }: { readonly code: string }) {
  const { t } = useLanguage();
  const [{ data, error, fetching }, ask] = useQuery({ query: VerifyDocumentDocument, variables: { code } });
  return (
    <div aria-live="polite">
      {error ? <ErrorNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {!data && fetching ? <Loading /> : null}
      {data?.documentVerify ? <Shown verified={data.documentVerify} /> : null}
      {data && !data.documentVerify ? (
        <Empty title={t('verify.none')}>{t('verify.none.remedy')}</Empty>
      ) : null}
    </div>
  );
}

function Shown({ verified }: { readonly verified: Verified }) {
  const { t } = useLanguage();
  return (
    <article aria-labelledby="verified-name">
      <h2 id="verified-name">{verified.name}</h2>
      <Notice look={verified.state === 'VALID' ? 'info' : 'warn'}>{t(`verify.${verified.state}`)}</Notice>
      <dl className={ui.facts}>
        <dt>{t('verify.number')}</dt>
        <dd>{verified.number}</dd>
        <dt>{t('verify.agency')}</dt>
        <dd>{verified.agency}</dd>
        <dt>{t('verify.issuedOn')}</dt>
        <dd>{verified.issuedOn}</dd>
        <dt>{t('verify.sha256')}</dt>
        <dd>
          <code>{verified.sha256}</code>
        </dd>
      </dl>
    </article>
  );
}
