import { AttachMaterialDocument, type CaseViewQuery } from '@graphql/staff';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Field } from '@/shared/ui/Field';
import { AttachForm } from './AttachForm';

type Requirement = NonNullable<CaseViewQuery['case']>['power']['materials'][number];

interface Props {
  readonly caseNo: string;
  /** What the power asks for; what is still missing comes first. */
  readonly requirements: readonly Requirement[];
  readonly onChange: () => void;
}

/** Hands in for the applicant what was missing, or a better copy of what is there. */
export function MaterialForm({ caseNo, requirements, onChange }: Props) {
  const { t } = useLanguage();
  const [, attach] = useMutation(AttachMaterialDocument);
  const [chosen, setChosen] = useState<string | null>(null);
  const requirement = requirements.find(({ id }) => id === chosen) ?? requirements[0];
  if (!requirement) {
    return null;
  }
  return (
    <AttachForm
      title={t('materials.add')}
      first={
        <Field label={t('materials.which')}>
          {(wiring) => (
            <select {...wiring} value={requirement.id} onChange={(event) => setChosen(event.target.value)}>
              {requirements.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      }
      fileLabel={t('materials.file')}
      hint={t('materials.formats', {
        formats: requirement.formats.join(t('common.listSeparator')),
        most: requirement.maxMegabytes,
      })}
      submitLabel={t('materials.upload')}
      added={t('materials.added')}
      attach={async (fileId, fileName) => {
        const material = { requirementId: requirement.id, fileName, fileId };
        const { data, error } = await attach({
          input: { caseNo, clientRequestId: `${fileId} ${requirement.id}`, material },
        });
        return { error, refusals: data?.materialAttach.refusals ?? [] };
      }}
      onAdded={() => setChosen(null)}
      onChange={onChange}
    />
  );
}
