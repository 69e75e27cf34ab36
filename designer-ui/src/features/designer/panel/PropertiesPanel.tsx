import type { DiagramElement, Injector } from '@/shared/bpmn/types';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import styles from '../Designer.module.css';
import { isStep } from '../model/decisions';
import { nameOf } from '../model/facts';
import { rename } from '../model/edits';
import { useSelected } from '../useModel';
import { ArrowPanel } from './ArrowPanel';
import { ConnectTo } from './ConnectTo';
import { EndPanel } from './EndPanel';
import type { Templates } from './DocumentChoice';
import type { Forms } from './FormChoice';
import { GatewayPanel } from './GatewayPanel';
import { TextInput } from './inputs';
import { PowerPanel } from './PowerPanel';
import { StepPanel } from './StepPanel';

interface Props {
  readonly injector: Injector;
  readonly editable: boolean;
  readonly forms: Forms;
  readonly templates: Templates;
}

/** What is selected, in the words of the law. */
export function PropertiesPanel({ injector, editable, forms, templates }: Props) {
  const { t } = useLanguage();
  const element = useSelected(injector);
  return (
    <aside
      key={element?.id}
      className={styles.panel}
      aria-label={t('panel.label')}
      tabIndex={editable ? undefined : 0}
    >
      {element === null ? (
        <div className={styles.panelBody}>
          <h2>{t('panel.several', { n: injector.get('selection').get().length })}</h2>
          <p className={styles.quiet}>{t('panel.several.text')}</p>
        </div>
      ) : (
        <fieldset className={styles.panelBody} disabled={!editable}>
          <legend className="visually-hidden">{t('panel.label')}</legend>
          <PanelOf injector={injector} element={element} forms={forms} templates={templates} />
          {editable && element.type !== 'bpmn:Process' ? (
            <ConnectTo injector={injector} element={element} />
          ) : null}
        </fieldset>
      )}
    </aside>
  );
}

export interface PanelProps {
  readonly injector: Injector;
  readonly element: DiagramElement;
}

function PanelOf({
  injector,
  element,
  forms,
  templates,
}: PanelProps & { readonly forms: Forms; readonly templates: Templates }) {
  if (element.type === 'bpmn:Process') {
    return <PowerPanel injector={injector} element={element} forms={forms} />;
  }
  if (isStep(element)) {
    return <StepPanel injector={injector} element={element} forms={forms} templates={templates} />;
  }
  switch (element.type) {
    case 'bpmn:SequenceFlow':
      return <ArrowPanel injector={injector} element={element} />;
    case 'bpmn:EndEvent':
      return <EndPanel injector={injector} element={element} />;
    case 'bpmn:ExclusiveGateway':
    case 'bpmn:ParallelGateway':
      return <GatewayPanel injector={injector} element={element} />;
    case 'bpmn:StartEvent':
      return <StartPanel injector={injector} element={element} />;
    default:
      return <OtherPanel />;
  }
}

function StartPanel({ injector, element }: PanelProps) {
  const { t } = useLanguage();
  return (
    <>
      <h2>{t('panel.start')}</h2>
      <p className={styles.quiet}>{t('panel.start.text')}</p>
      <TextInput
        label={t('panel.name')}
        value={nameOf(element.businessObject)}
        onCommit={(name) => rename(injector, element, name)}
      />
    </>
  );
}

function OtherPanel() {
  const { t } = useLanguage();
  return <p className={styles.quiet}>{t('panel.other')}</p>;
}
