import { DraftToEditDocument, PowerToShowDocument } from '@graphql/staff';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useClient, type CombinedError } from 'urql';
import { mayDraw, useStaff } from '@/shared/auth/StaffContext';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Empty, ErrorNotice, Loading } from '@/shared/ui/States';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import ui from '@/shared/ui/ui.module.css';
import { draftModel, powerModel, type OpenModel } from './model/openModel';
import { Studio } from './Studio';

type Opening =
  | { at: 'way' }
  | { at: 'failure'; error: CombinedError }
  | { at: 'nothing' }
  | { at: 'open'; model: OpenModel; editable: boolean };

/** One power: drawn by those who may, shown to everyone else. */
export function DesignerPage() {
  const { code = '' } = useParams();
  const [times, setTimes] = useState(0);
  return <Opened key={`${code} ${times}`} code={code} onReload={() => setTimes(times + 1)} />;
}

function Opened({ code, onReload }: { code: string; onReload: () => void }) {
  const { t } = useLanguage();
  const client = useClient();
  const draws = mayDraw(useStaff());
  const [opening, setOpening] = useState<Opening>({ at: 'way' });
  usePageTitle(opening.at === 'open' && opening.model.name !== '' ? opening.model.name : code);
  useEffect(() => {
    let left = false;
    const open = async (): Promise<Opening> => {
      const context = { requestPolicy: 'network-only' as const };
      if (draws) {
        const { data, error } = await client.query(DraftToEditDocument, { code }, context).toPromise();
        if (error) {
          return { at: 'failure', error };
        }
        if (data?.draft) {
          return { at: 'open', model: draftModel(data.draft), editable: true };
        }
      }
      const { data, error } = await client.query(PowerToShowDocument, { code }, context).toPromise();
      if (error) {
        return { at: 'failure', error };
      }
      // Whoever may draw this power has got its draft.
      return data?.power ? { at: 'open', model: powerModel(data.power), editable: false } : { at: 'nothing' };
    };
    void open().then((found) => {
      if (!left) {
        // What is open stays open when only the language changed: it may hold unsaved work.
        setOpening((before) => (before.at === 'open' ? before : found));
      }
    });
    return () => {
      left = true;
    };
  }, [client, code, draws]);

  if (opening.at === 'open') {
    return <Studio code={code} opened={opening.model} editable={opening.editable} onReload={onReload} />;
  }
  return (
    <div className={ui.page}>
      <h1>{code}</h1>
      {opening.at === 'way' ? <Loading /> : null}
      {opening.at === 'failure' ? <ErrorNotice error={opening.error} onRetry={onReload} /> : null}
      {opening.at === 'nothing' ? (
        <Empty title={t('designer.unknown', { code })}>
          <Link to="/powers">{t('designer.backToList')}</Link>
        </Empty>
      ) : null}
    </div>
  );
}
