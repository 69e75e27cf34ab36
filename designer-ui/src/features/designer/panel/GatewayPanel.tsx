import { useLanguage } from '@/shared/i18n/LanguageContext';
import styles from '../Designer.module.css';
import { decisionAt, isStep, splits } from '../model/decisions';
import { changeDecides, rename } from '../model/edits';
import { nameOf, readDecides } from '../model/facts';
import { OutcomeOfArrow } from './ArrowPanel';
import { SelectInput, TextInput } from './inputs';
import type { PanelProps } from './PropertiesPanel';

/** Where the flow splits or joins: which step's outcome decides, and where each outcome leads. */
export function GatewayPanel({ injector, element }: PanelProps) {
  const { t } = useLanguage();
  const registry = injector.get('elementRegistry');
  const exclusive = element.type === 'bpmn:ExclusiveGateway';
  const decision = decisionAt(element, (id) => registry.get(id));
  const steps = registry.filter((one) => isStep(one) && one.labelTarget == null);
  return (
    <>
      <h2>{exclusive ? t('panel.exclusive') : t('panel.parallel')}</h2>
      <p className={styles.quiet}>{exclusive ? t('panel.exclusive.text') : t('panel.parallel.text')}</p>
      <TextInput
        label={t('panel.name')}
        value={nameOf(element.businessObject)}
        onCommit={(name) => rename(injector, element, name)}
      />
      {splits(element) ? (
        <>
          <SelectInput
            label={t('gateway.decides')}
            value={readDecides(element.businessObject)}
            empty={
              decision.by === 'step' && readDecides(element.businessObject) === ''
                ? t('gateway.nearestNamed', { name: nameOf(decision.step.businessObject) })
                : t('gateway.nearest')
            }
            help={t('gateway.decides.help')}
            choices={steps.map((step) => ({ value: step.id, label: nameOf(step.businessObject) || step.id }))}
            onCommit={(stepId) => changeDecides(injector, element, stepId)}
          />
          {decision.by === 'step' ? (
            element.outgoing?.map((arrow) => (
              <OutcomeOfArrow
                key={arrow.id}
                injector={injector}
                gateway={element}
                arrow={arrow}
                label={t('gateway.arrowTo', {
                  name: arrow.target ? nameOf(arrow.target.businessObject) || arrow.target.id : '',
                })}
              />
            ))
          ) : (
            <p className={styles.quiet}>
              {t(decision.by === 'nobody' ? 'gateway.nobody' : 'gateway.unclear')}
            </p>
          )}
        </>
      ) : null}
    </>
  );
}
