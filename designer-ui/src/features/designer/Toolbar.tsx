import { Link } from 'react-router';
import type { Injector } from '@/shared/bpmn/types';
import { fitted } from '@/shared/bpmn/fit';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import ui from '@/shared/ui/ui.module.css';
import styles from './Designer.module.css';
import { nameOf } from './model/facts';
import { drawnState, type OpenModel } from './model/openModel';
import { useHistory } from './useModel';

interface Props {
  readonly injector: Injector;
  readonly editable: boolean;
  readonly saved: OpenModel;
  readonly dirty: boolean;
  /** While it is, the buttons keep the focus but do nothing. */
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onPublish: () => void;
}

/** Name and state of the power, and everything done to the whole of it. */
export function Toolbar({ injector, editable, saved, dirty, busy, onSave, onPublish }: Props) {
  const { t, format } = useLanguage();
  const { canUndo, canRedo } = useHistory(injector, editable);
  const process = injector.get('canvas').getRootElement();
  const state = drawnState(saved);
  const name = nameOf(process.businessObject) || process.id;
  return (
    <header className={styles.bar}>
      <div className={styles.title}>
        <Link to="/powers">{t('designer.back')}</Link>
        <h1 title={name}>{name}</h1>
        <span
          className={[
            ui.tag,
            state === 'PUBLISHED' ? ui.tagStrong : '',
            state === 'CHANGED' ? ui.tagWarn : '',
          ].join(' ')}
        >
          {t(`drawn.${state}`)}
        </span>
        <span className={styles.quiet}>
          {dirty
            ? t('designer.unsaved')
            : saved.savedAt
              ? t('designer.savedAt', { at: format.dateTime(saved.savedAt) })
              : ''}
        </span>
      </div>
      <div className={styles.acts} role="toolbar" aria-label={t('designer.toolbar')}>
        {editable ? (
          <>
            <Button small disabled={!canUndo} onClick={() => injector.get('commandStack').undo()}>
              {t('designer.undo')}
            </Button>
            <Button small disabled={!canRedo} onClick={() => injector.get('commandStack').redo()}>
              {t('designer.redo')}
            </Button>
          </>
        ) : null}
        <Button
          small
          title={t('zoom.out')}
          aria-label={t('zoom.out')}
          onClick={() => injector.get('zoomScroll').stepZoom(-1)}
        >
          −
        </Button>
        <Button
          small
          title={t('zoom.in')}
          aria-label={t('zoom.in')}
          onClick={() => injector.get('zoomScroll').stepZoom(1)}
        >
          +
        </Button>
        <Button small onClick={() => fitted(injector.get('canvas'), true)}>
          {t('zoom.fit')}
        </Button>
        {editable ? (
          <>
            <Button small aria-disabled={busy} onClick={onSave} aria-keyshortcuts="Control+S" title="Ctrl+S">
              {t('designer.save')}
            </Button>
            <Button small look="primary" aria-disabled={busy} onClick={onPublish}>
              {t('designer.publish')}
            </Button>
          </>
        ) : null}
      </div>
    </header>
  );
}
