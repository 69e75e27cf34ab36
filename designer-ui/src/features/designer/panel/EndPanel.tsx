import { useLanguage } from '@/shared/i18n/LanguageContext';
import { results } from '@/shared/power/catalogue';
import { changeResult, rename } from '../model/edits';
import { nameOf, readResult } from '../model/facts';
import { SelectInput, TextInput } from './inputs';
import type { PanelProps } from './PropertiesPanel';

/** An end of the flow: what reaching it means for the case. */
export function EndPanel({ injector, element }: PanelProps) {
  const { t } = useLanguage();
  return (
    <>
      <h2>{t('panel.end')}</h2>
      <SelectInput
        label={t('end.result')}
        value={readResult(element.businessObject) ?? ''}
        required
        help={t('end.result.help')}
        choices={results.map((value) => ({ value, label: t(`result.${value}`) }))}
        onCommit={(result) => {
          if (result !== '') {
            changeResult(injector, element, result);
          }
        }}
      />
      <TextInput
        label={t('panel.name')}
        value={nameOf(element.businessObject)}
        onCommit={(name) => rename(injector, element, name)}
      />
    </>
  );
}
