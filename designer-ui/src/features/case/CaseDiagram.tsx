import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { openViewer, type DiagramViewer } from '@/shared/bpmn/viewer';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/States';
import styles from './CasePage.module.css';
import { marksOf } from './marks';
import { badges, StepBadge } from './StepBadge';

interface Props {
  readonly bpmn: string;
  readonly done: readonly { readonly elementId: string }[];
  readonly current: readonly { readonly elementId: string; readonly name: string }[];
  readonly next: readonly { readonly id: string; readonly name: string }[];
  readonly finished: boolean;
}

/** The drawn flow with the progress of one case on it. The lists beside it say the same in words. */
export function CaseDiagram({ bpmn, done, current, next, finished }: Props) {
  const { t, language } = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramViewer | null>(null);
  const [unreadable, setUnreadable] = useState(false);

  useEffect(() => {
    const container = host.current;
    if (container === null) {
      return;
    }
    const opened = openViewer(container);
    opened.show(bpmn).then(
      () => setViewer(opened),
      () => setUnreadable(true),
    );
    return () => {
      setViewer(null);
      opened.destroy();
    };
  }, [bpmn]);

  const marks = useMemo(() => marksOf({ done, current, next }), [done, current, next]);
  useEffect(
    () =>
      viewer?.mark(
        marks.map(({ elementId, look }) => ({
          elementId,
          marker: `step-${look}`,
          badge: { className: badges[look].className, text: badges[look].sign },
        })),
      ),
    [viewer, marks],
  );
  const focused = current[0]?.elementId;
  useEffect(() => {
    if (viewer && focused) {
      viewer.reveal(focused);
    }
  }, [viewer, focused]);

  const names = current.map((step) => step.name).join(t('common.listSeparator'));
  return (
    <figure className={styles.diagram} aria-label={t('diagram.label')}>
      {unreadable ? <Notice look="alarm">{t('diagram.unreadable')}</Notice> : null}
      <div
        ref={host}
        className={styles.canvas}
        role="group"
        lang={language === 'zh' ? 'zh-CN' : 'en'}
        aria-label={finished ? t('diagram.finished') : t('diagram.now', { names })}
      />
      <figcaption className={styles.diagramFoot}>
        <ul className={styles.legend} aria-label={t('diagram.legend')}>
          <li>
            <StepBadge look="done" /> {t('steps.done')}
          </li>
          <li>
            <StepBadge look="current" /> {t('steps.current')}
          </li>
          <li>
            <StepBadge look="next" /> {t('steps.next')}
          </li>
        </ul>
        <div className={styles.zoom}>
          <Button small onClick={() => viewer?.zoom(1)} aria-label={t('zoom.in')} title={t('zoom.in')}>
            +
          </Button>
          <Button small onClick={() => viewer?.zoom(-1)} aria-label={t('zoom.out')} title={t('zoom.out')}>
            −
          </Button>
          <Button small onClick={() => viewer?.fit()}>
            {t('zoom.fit')}
          </Button>
        </div>
      </figcaption>
    </figure>
  );
}
