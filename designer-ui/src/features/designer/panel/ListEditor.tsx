import { useId, type ReactNode } from 'react';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { HelpButton, useHelp } from '@/shared/ui/Help';
import ui from '@/shared/ui/ui.module.css';
import styles from '../Designer.module.css';
import { moved, removed, replaced } from './lists';

interface Props<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly onCommit: (items: readonly Item[]) => void;
  readonly fresh: () => Item;
  readonly addLabel: string;
  /** Where an order means something, entries can be moved. */
  readonly ordered?: boolean;
  readonly help?: string;
  readonly children: (item: Item, change: (item: Item) => void) => ReactNode;
}

/** Entries to add, change, remove and, where it matters, move. Every act is one change of the model. */
export function ListEditor<Item>(props: Props<Item>) {
  const { title, items, onCommit, fresh, addLabel, ordered = false, help, children } = props;
  const { t } = useLanguage();
  const helping = useHelp();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.list}>
      <div className={styles.listHead}>
        <h3 id={id}>{title}</h3>
        {help ? <HelpButton help={helping} about={title} /> : null}
      </div>
      {help && helping.open ? (
        <p id={helping.id} className={ui.helpText}>
          {help}
        </p>
      ) : null}
      {items.length === 0 ? <p className={styles.nothing}>{t('list.none')}</p> : null}
      <ol className={styles.entries}>
        {items.map((item, at) => {
          const which = t('list.entry', { title, n: at + 1 });
          return (
            <li key={at} className={styles.entry} aria-label={which}>
              {children(item, (next) => onCommit(replaced(items, at, next)))}
              <div className={styles.entryTools}>
                {ordered ? (
                  <>
                    <Button
                      small
                      disabled={at === 0}
                      aria-label={t('list.up', { which })}
                      onClick={() => onCommit(moved(items, at, at - 1))}
                    >
                      ↑
                    </Button>
                    <Button
                      small
                      disabled={at === items.length - 1}
                      aria-label={t('list.down', { which })}
                      onClick={() => onCommit(moved(items, at, at + 1))}
                    >
                      ↓
                    </Button>
                  </>
                ) : null}
                <Button
                  small
                  aria-label={t('list.remove', { which })}
                  onClick={() => onCommit(removed(items, at))}
                >
                  {t('list.removeShort')}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <div>
        <Button small onClick={() => onCommit([...items, fresh()])}>
          {addLabel}
        </Button>
      </div>
    </div>
  );
}
