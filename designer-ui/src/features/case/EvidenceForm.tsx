import { AttachEvidenceDocument, type StepFactsFragment } from '@graphql/staff';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Field } from '@/shared/ui/Field';
import { AttachForm } from './AttachForm';

interface Props {
  readonly step: Pick<StepFactsFragment, 'stepId'>;
  readonly onChange: () => void;
}

/** Adds text, pictures, sound or video to a step in hand. */
export function EvidenceForm({ step, onChange }: Props) {
  const { t } = useLanguage();
  const [, attach] = useMutation(AttachEvidenceDocument);
  const [description, setDescription] = useState('');
  return (
    <AttachForm
      title={t('evidence.add')}
      fileLabel={t('evidence.file')}
      hint={t('evidence.formats')}
      submitLabel={t('evidence.upload')}
      added={t('evidence.added')}
      attach={async (fileId, fileName) => {
        const input = {
          stepId: step.stepId,
          clientRequestId: fileId,
          fileId,
          fileName,
          description: description.trim() || null,
        };
        const { data, error } = await attach({ input });
        return { error, refusals: data?.evidenceAttach.refusals ?? [] };
      }}
      onAdded={() => setDescription('')}
      onChange={onChange}
    >
      <Field label={t('evidence.description')}>
        {(wiring) => (
          <input {...wiring} value={description} onChange={(event) => setDescription(event.target.value)} />
        )}
      </Field>
    </AttachForm>
  );
}
