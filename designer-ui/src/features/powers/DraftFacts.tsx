import { DraftModelDocument } from '@graphql/staff';
import { useQuery } from 'urql';
import { limitText } from '@/shared/clock/timeLeft';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { readCatalogueFacts } from './catalogueFacts';

/** Category and limits of a draft that never ran, read from its model; two cells. */
export function DraftFacts({ code }: { code: string }) {
  const { t } = useLanguage();
  const [{ data }] = useQuery({
    query: DraftModelDocument,
    variables: { code },
    requestPolicy: 'network-only',
  });
  const facts = data?.draft ? readCatalogueFacts(data.draft.bpmn) : null;
  return (
    <>
      <td>{facts ? t(`category.${facts.category}`) : '—'}</td>
      <td>{facts ? `${limitText(facts.promised, t)} / ${limitText(facts.statutory, t)}` : '—'}</td>
    </>
  );
}
