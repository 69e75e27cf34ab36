import type { Injector } from '@/shared/bpmn/types';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { connectable } from '../model/edits';
import { nameOf } from '../model/facts';
import { SelectInput } from './inputs';
import type { PanelProps } from './PropertiesPanel';

/** Draws an arrow from the selected element to another one; so that connecting needs no mouse. */
export function ConnectTo({ injector, element }: PanelProps) {
  const { t } = useLanguage();
  const targets = connectable(injector, element);
  if (targets.length === 0) {
    return null;
  }
  return (
    <SelectInput
      label={t('connect.to')}
      value=""
      empty={t('connect.choose')}
      choices={targets.map((target) => ({ value: target.id, label: labelOf(target.id, injector) }))}
      onCommit={(id) => {
        const target = injector.get('elementRegistry').get(id);
        if (target) {
          injector.get('modeling').connect(element, target);
        }
      }}
    />
  );
}

function labelOf(id: string, injector: Injector): string {
  const element = injector.get('elementRegistry').get(id);
  return element ? nameOf(element.businessObject) || id : id;
}
