import { agencyName, useAgencies, type Agency } from '@/shared/agency/useAgencies';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { categories, limitUnits, procedures } from '@/shared/power/catalogue';
import { readLimit, writeLimit, type Limit } from '@/shared/power/limit';
import styles from '../Designer.module.css';
import { changeDefinition, rename } from '../model/edits';
import { nameOf, readDefinition, type DefinitionFacts } from '../model/facts';
import { FormChoice, type Forms } from './FormChoice';
import { CheckInput, LimitInput, NumberInput, SelectInput, TextInput } from './inputs';
import { ListEditor } from './ListEditor';
import { freshCode } from './lists';
import type { PanelProps } from './PropertiesPanel';

/** The catalogue entry of the power. */
export function PowerPanel({ injector, element, forms }: PanelProps & { readonly forms: Forms }) {
  const { t } = useLanguage();
  const facts = readDefinition(element.businessObject);
  const change = (changes: Partial<DefinitionFacts>): void => changeDefinition(injector, element, changes);
  const agencies = useAgencies();
  const agency = (name: 'agency' | 'acceptingAgency', offered: (one: Agency) => boolean) => ({
    label: t(`power.${name}`),
    value: facts[name],
    required: true,
    // What a file names stays a choice, whoever may choose it.
    choices: [...new Set([...agencies.filter(offered).map(({ code }) => code), facts[name]])]
      .filter((code) => code !== '')
      .map((value) => ({ value, label: agencyName(agencies, value) })),
    onCommit: (value: string) => change({ [name]: value }),
  });
  const text = (name: 'implementingBody' | 'supervisionPhone') => ({
    label: t(`power.${name}`),
    value: facts[name],
    required: true,
    onCommit: (value: string) => change({ [name]: value }),
  });
  const limit = (name: 'promised' | 'statutory') => ({
    label: t(`power.${name}`),
    value: readLimit(facts[name], facts.limitUnit),
    usualUnit: facts.limitUnit,
    required: true,
    onCommit: (value: Limit | null) => change({ [name]: value === null ? '' : writeLimit(value) }),
  });
  return (
    <>
      <h2>{t('panel.power')}</h2>
      <dl className={styles.facts}>
        <dt>{t('power.code')}</dt>
        <dd>{element.id}</dd>
      </dl>
      <TextInput
        label={t('power.name')}
        value={nameOf(element.businessObject)}
        required
        onCommit={(name) => rename(injector, element, name)}
      />
      <SelectInput
        label={t('power.category')}
        value={facts.category}
        required
        choices={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
        onCommit={(category) => change({ category })}
      />
      <SelectInput
        label={t('power.procedure')}
        value={facts.procedure}
        help={t('power.procedure.help')}
        choices={procedures.map((value) => ({ value, label: t(`procedure.${value}`) }))}
        onCommit={(procedure) => {
          if (procedure !== '') {
            change({ procedure });
          }
        }}
      />
      <SelectInput {...agency('agency', ({ mayDraw }) => mayDraw)} help={t('power.agency.help')} />
      <SelectInput
        {...agency('acceptingAgency', ({ code, above }) => code === facts.agency || above === facts.agency)}
        help={t('power.acceptingAgency.help')}
      />
      <TextInput {...text('implementingBody')} help={t('power.implementingBody.help')} />
      <TextInput {...text('supervisionPhone')} />
      <SelectInput
        label={t('power.limitUnit')}
        value={facts.limitUnit}
        help={t('power.limitUnit.help')}
        choices={limitUnits.map((value) => ({ value, label: t(`unitName.${value}`) }))}
        onCommit={(unit) => {
          if (unit === '') {
            return;
          }
          const inUnit = (iso: string): string => {
            const limit = readLimit(iso, facts.limitUnit);
            return limit ? writeLimit({ amount: limit.amount, unit }) : iso;
          };
          change({ limitUnit: unit, promised: inUnit(facts.promised), statutory: inUnit(facts.statutory) });
        }}
      />
      <LimitInput {...limit('promised')} help={t('power.promised.help')} />
      <LimitInput {...limit('statutory')} help={t('power.statutory.help')} />
      <ListEditor
        title={t('power.legalBases')}
        items={facts.legalBases}
        fresh={() => ({ law: '', article: '' })}
        addLabel={t('power.legalBases.add')}
        help={t('power.legalBases.help')}
        onCommit={(legalBases) => change({ legalBases })}
      >
        {(basis, put) => (
          <>
            <TextInput
              label={t('basis.law')}
              value={basis.law}
              required
              onCommit={(law) => put({ ...basis, law })}
            />
            <TextInput
              label={t('basis.article')}
              value={basis.article}
              hint={t('basis.article.hint')}
              onCommit={(article) => put({ ...basis, article })}
            />
          </>
        )}
      </ListEditor>
      <ListEditor
        title={t('power.materials')}
        items={facts.materials}
        fresh={() => ({
          id: freshCode(
            'material',
            facts.materials.map(({ id }) => id),
          ),
          name: '',
          required: true,
          formats: 'pdf,jpg,png',
          maxMegabytes: 20,
        })}
        addLabel={t('power.materials.add')}
        help={t('power.materials.help')}
        onCommit={(materials) => change({ materials })}
      >
        {(material, put) => (
          <>
            <TextInput
              label={t('material.name')}
              value={material.name}
              required
              onCommit={(name) => put({ ...material, name })}
            />
            <CheckInput
              label={t('material.required')}
              checked={material.required}
              onCommit={(required) => put({ ...material, required })}
            />
            <TextInput
              label={t('material.formats')}
              value={material.formats}
              required
              hint={t('material.formats.hint')}
              faultOf={(typed) =>
                /^[a-z0-9]{1,8}(,[a-z0-9]{1,8})*$/.test(typed) ? undefined : t('material.formats.fault')
              }
              onCommit={(formats) => put({ ...material, formats })}
            />
            <NumberInput
              label={t('material.maxMegabytes')}
              value={material.maxMegabytes || null}
              most={1000}
              required
              onCommit={(maxMegabytes) => put({ ...material, maxMegabytes: maxMegabytes ?? 0 })}
            />
          </>
        )}
      </ListEditor>
      <ListEditor
        title={t('power.fees')}
        items={facts.fees}
        fresh={() => ({ name: '', standard: '' })}
        addLabel={t('power.fees.add')}
        onCommit={(fees) => change({ fees })}
      >
        {(fee, put) => (
          <>
            <TextInput
              label={t('fee.name')}
              value={fee.name}
              required
              onCommit={(name) => put({ ...fee, name })}
            />
            <TextInput
              label={t('fee.standard')}
              value={fee.standard}
              required
              onCommit={(standard) => put({ ...fee, standard })}
            />
          </>
        )}
      </ListEditor>
      <FormChoice
        label={t('power.applicationForm')}
        help={t('power.applicationForm.help')}
        value={facts.applicationForm}
        forms={forms}
        onCommit={(applicationForm) => change({ applicationForm })}
      />
    </>
  );
}
