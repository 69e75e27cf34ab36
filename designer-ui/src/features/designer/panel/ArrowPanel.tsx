import type { DiagramElement, Injector } from '@/shared/bpmn/types';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import styles from '../Designer.module.css';
import { decisionAt, splits } from '../model/decisions';
import { changeArrowOutcome, rename } from '../model/edits';
import { nameOf, readArrowOutcome } from '../model/facts';
import { SelectInput, TextInput } from './inputs';
import type { PanelProps } from './PropertiesPanel';

/** An arrow: which outcome takes it, where the flow splits. */
export function ArrowPanel({ injector, element }: PanelProps) {
  const { t } = useLanguage();
  const gateway = element.source;
  return (
    <>
      <h2>{t('panel.arrow')}</h2>
      {gateway && splits(gateway) ? (
        <OutcomeOfArrow injector={injector} gateway={gateway} arrow={element} label={t('arrow.outcome')} />
      ) : (
        <p className={styles.quiet}>{t('arrow.always')}</p>
      )}
      <TextInput
        label={t('arrow.label')}
        value={nameOf(element.businessObject)}
        onCommit={(name) => rename(injector, element, name)}
      />
    </>
  );
}

interface OutcomeProps {
  readonly injector: Injector;
  readonly gateway: DiagramElement;
  readonly arrow: DiagramElement;
  readonly label: string;
}

/** Chooses the outcome that takes one arrow out of a gateway. */
export function OutcomeOfArrow({ injector, gateway, arrow, label }: OutcomeProps) {
  const { t } = useLanguage();
  const decision = decisionAt(gateway, (id) => injector.get('elementRegistry').get(id));
  if (decision.by !== 'step') {
    return (
      <p className={styles.quiet}>{t(decision.by === 'nobody' ? 'gateway.nobody' : 'gateway.unclear')}</p>
    );
  }
  const chosen = readArrowOutcome(arrow.businessObject);
  const known = decision.outcomes.some(({ code }) => code === chosen);
  const choices = decision.outcomes.map(({ code, name }) => ({ value: code, label: name || code }));
  return (
    <SelectInput
      label={label}
      value={chosen}
      choices={
        chosen === '' || known
          ? choices
          : [...choices, { value: chosen, label: t('arrow.unknownOutcome', { code: chosen }) }]
      }
      empty={t('arrow.noOutcome')}
      onCommit={(code) => changeArrowOutcome(injector, arrow, code)}
    />
  );
}
