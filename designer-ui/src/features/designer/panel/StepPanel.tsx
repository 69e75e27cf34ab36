import { useLanguage } from '@/shared/i18n/LanguageContext';
import { limitUnits, riskLevels, stepKinds } from '@/shared/power/catalogue';
import { posts, postName } from '@/shared/words';
import { changeKind, changeOutcomes, changePerformer, changeStep, rename } from '../model/edits';
import { nameOf, readDefinition, readStep, type StepFacts } from '../model/facts';
import { readStepLimit, writeStepLimit } from '../model/stepLimit';
import { workerKinds, type OutcomeFacts, type Performer } from '../model/stepPresets';
import styles from '../Designer.module.css';
import { DocumentChoice, EditTemplates, type Templates } from './DocumentChoice';
import { FormChoice, type Forms } from './FormChoice';
import { CheckInput, LimitInput, NumberInput, SelectInput, TextInput } from './inputs';
import { ListEditor } from './ListEditor';
import { freshCode } from './lists';
import type { PanelProps } from './PropertiesPanel';

/** One step: what it is, who does it, within what time, how it may end, where to look. */
export function StepPanel({
  injector,
  element,
  forms,
  templates,
}: PanelProps & { readonly forms: Forms; readonly templates: Templates }) {
  const { t } = useLanguage();
  const task = element.businessObject;
  const facts = readStep(task);
  const performer: Performer = element.type === 'bpmn:UserTask' ? 'PERSON' : 'WORKER';
  const { limitUnit } = readDefinition(injector.get('canvas').getRootElement().businessObject);
  const limit = readStepLimit(facts, limitUnit);
  const change = (changes: Partial<StepFacts>): void => changeStep(injector, element, changes);
  const knownPosts: readonly string[] = posts;
  const choosable =
    facts.post === '' || knownPosts.includes(facts.post) ? knownPosts : [...knownPosts, facts.post];
  const canChoosePerformer =
    performer === 'WORKER' || (facts.kind !== '' && workerKinds.includes(facts.kind));
  return (
    <>
      <h2>{t('panel.step')}</h2>
      <TextInput
        label={t('step.name')}
        value={nameOf(task)}
        required
        onCommit={(name) => rename(injector, element, name)}
      />
      <SelectInput
        label={t('step.kind')}
        value={facts.kind}
        required
        help={t('step.kind.help')}
        choices={stepKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onCommit={(kind) => {
          if (kind !== '') {
            changeKind(injector, element, kind);
          }
        }}
      />
      {canChoosePerformer ? (
        <SelectInput<Performer>
          label={t('step.performer')}
          value={performer}
          help={t('step.performer.help')}
          choices={[
            { value: 'PERSON', label: t('performer.PERSON') },
            { value: 'WORKER', label: t('performer.WORKER') },
          ]}
          onCommit={(wanted) => {
            if (wanted !== '') {
              changePerformer(injector, element, wanted);
            }
          }}
        />
      ) : null}
      {performer === 'PERSON' ? (
        <SelectInput
          label={t('step.post')}
          value={facts.post}
          required
          help={t('step.post.help')}
          choices={choosable.map((value) => ({ value, label: postName(value, t) }))}
          onCommit={(post) => change({ post })}
        />
      ) : null}
      {performer === 'PERSON' ? (
        <NumberInput
          label={t('step.officers')}
          value={facts.officers}
          most={20}
          required
          help={t('step.officers.help')}
          onCommit={(officers) => change({ officers: officers ?? 1 })}
        />
      ) : null}
      <LimitInput
        label={t('step.limit')}
        value={limit}
        usualUnit={limitUnit}
        help={t('step.limit.help')}
        onCommit={(wanted) => change(writeStepLimit(wanted, limitUnit))}
      />
      {limit ? (
        <SelectInput
          label={t('step.limitUnit')}
          value={limit.unit}
          help={t('step.limitUnit.help')}
          choices={limitUnits.map((value) => ({ value, label: t(`unitName.${value}`) }))}
          onCommit={(unit) => {
            if (unit !== '') {
              change(writeStepLimit({ ...limit, unit }, limitUnit));
            }
          }}
        />
      ) : null}
      <CheckInput
        label={t('step.public')}
        checked={facts.public}
        onCommit={(disclosed) => change({ public: disclosed })}
      />
      <ListEditor<OutcomeFacts>
        title={t('step.outcomes')}
        items={facts.outcomes}
        ordered
        fresh={(): OutcomeFacts => ({
          code: freshCode(
            'OUTCOME_',
            facts.outcomes.map(({ code }) => code),
          ),
          name: '',
        })}
        addLabel={t('step.outcomes.add')}
        help={t('step.outcomes.help')}
        onCommit={(outcomes) => changeOutcomes(injector, element, outcomes)}
      >
        {(outcome, put) => (
          <>
            <TextInput
              label={t('outcome.name')}
              value={outcome.name}
              required
              onCommit={(name) => put({ ...outcome, name })}
            />
            <TextInput
              label={t('outcome.code')}
              value={outcome.code}
              required
              faultOf={(typed) => (/^[A-Z][A-Z0-9_]*$/.test(typed) ? undefined : t('outcome.code.fault'))}
              onCommit={(code) => put({ ...outcome, code })}
            />
            {outcome !== facts.outcomes[0] || outcome.atMost !== undefined ? (
              <NumberInput
                label={t('outcome.atMost')}
                value={outcome.atMost ?? null}
                most={10}
                hint={t('outcome.atMost.hint')}
                onCommit={(atMost) => put({ ...outcome, atMost: atMost ?? undefined })}
              />
            ) : null}
            {performer === 'PERSON' ? (
              <DocumentChoice
                label={t('outcome.document')}
                value={outcome.document ?? ''}
                templates={templates}
                onCommit={(document) => put({ ...outcome, document: document === '' ? undefined : document })}
              />
            ) : null}
          </>
        )}
      </ListEditor>
      <ListEditor
        title={t('step.riskPoints')}
        items={facts.riskPoints}
        fresh={() => ({ level: 'MEDIUM' as const, name: '' })}
        addLabel={t('step.riskPoints.add')}
        help={t('step.riskPoints.help')}
        onCommit={(riskPoints) => change({ riskPoints })}
      >
        {(point, put) => (
          <>
            <TextInput
              label={t('riskPoint.name')}
              value={point.name}
              required
              onCommit={(name) => put({ ...point, name })}
            />
            <SelectInput
              label={t('riskPoint.level')}
              value={point.level}
              choices={riskLevels.map((value) => ({ value, label: t(`riskLevel.${value}`) }))}
              onCommit={(level) => {
                if (level !== '') {
                  put({ ...point, level });
                }
              }}
            />
          </>
        )}
      </ListEditor>
      <ListEditor
        title={t('step.supervisionPoints')}
        items={facts.supervisionPoints}
        fresh={() => ({ name: '' })}
        addLabel={t('step.supervisionPoints.add')}
        help={t('step.supervisionPoints.help')}
        onCommit={(supervisionPoints) => change({ supervisionPoints })}
      >
        {(point, put) => (
          <TextInput
            label={t('supervisionPoint.name')}
            value={point.name}
            required
            onCommit={(name) => put({ ...point, name })}
          />
        )}
      </ListEditor>
      {performer === 'PERSON' ? (
        <FormChoice
          label={t('step.form')}
          help={t('step.form.help')}
          value={facts.form}
          forms={forms}
          onCommit={(form) => change({ form })}
        />
      ) : null}
      {performer === 'PERSON' ? (
        <>
          <h3>{t('documents.title')}</h3>
          <p className={styles.quiet}>{t('step.document.help')}</p>
          <DocumentChoice
            label={t('step.openingDocument')}
            value={facts.openingDocument}
            templates={templates}
            onCommit={(openingDocument) => change({ openingDocument })}
          />
          <DocumentChoice
            label={t('step.document')}
            value={facts.document}
            templates={templates}
            onCommit={(document) => change({ document })}
          />
          <EditTemplates templates={templates} />
        </>
      ) : null}
    </>
  );
}
