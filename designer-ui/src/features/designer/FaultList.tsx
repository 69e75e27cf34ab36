import { useEffect } from 'react';
import type { DiagramElement, Injector } from '@/shared/bpmn/types';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import styles from './Designer.module.css';
import { nameOf } from './model/facts';
import { faultText } from './model/faultWords';
import type { FaultFacts } from './model/openModel';

interface Props {
  readonly injector: Injector;
  readonly faults: readonly FaultFacts[];
  readonly unsaved: boolean;
}

/** Shows an element: selects it and brings it into view; the power itself when the fault lies in no element. */
export function showElement(injector: Injector, elementId: string): void {
  const element = injector.get('elementRegistry').get(elementId);
  const root = injector.get('canvas').getRootElement();
  if (element === undefined || element === root) {
    injector.get('selection').select(null);
    return;
  }
  injector.get('selection').select(element);
  injector.get('canvas').scrollToElement(element, 120);
}

/** What people call an element; an arrow without a text goes by its two ends. */
function spokenName(element: DiagramElement): string {
  const name = nameOf(element.businessObject);
  if (name !== '' || !element.source || !element.target) {
    return name || element.id;
  }
  return `${spokenName(element.source)} → ${spokenName(element.target)}`;
}

/** What is wrong with the power as it was saved last; a click leads to the place. */
export function FaultList({ injector, faults, unsaved }: Props) {
  const { t } = useLanguage();
  const registry = injector.get('elementRegistry');
  useEffect(() => {
    const canvas = injector.get('canvas');
    const root = canvas.getRootElement();
    const marked = [...new Set(faults.map((fault) => fault.elementId))].filter(
      (id) => id !== root.id && injector.get('elementRegistry').get(id) !== undefined,
    );
    marked.forEach((id) => canvas.addMarker(id, 'has-fault'));
    return () => {
      marked
        .filter((id) => injector.get('elementRegistry').get(id) !== undefined)
        .forEach((id) => canvas.removeMarker(id, 'has-fault'));
    };
  }, [injector, faults]);
  const placeOf = (fault: FaultFacts): string => {
    const element = registry.get(fault.elementId);
    if (fault.file !== 'power.bpmn') {
      return `${fault.file} ${t('templates.line', { n: fault.line })}`;
    }
    return element ? spokenName(element) : fault.elementId;
  };
  return (
    <section className={styles.faults} aria-labelledby="faults-title">
      <h2 id="faults-title">
        {faults.length === 0 ? t('faults.none') : t('faults.title', { n: faults.length })}
        {unsaved ? <span className={styles.quiet}> {t('faults.unsaved')}</span> : null}
      </h2>
      {faults.length > 0 ? (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.code} ${fault.file} ${fault.elementId} ${fault.line} ${fault.message}`}>
              <button
                type="button"
                className={styles.fault}
                onClick={() => showElement(injector, fault.elementId)}
              >
                <strong>{placeOf(fault)}</strong> {faultText(fault.message, t)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
