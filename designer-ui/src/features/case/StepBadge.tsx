import styles from './CasePage.module.css';

/** How far a step is. */
export type StepLook = 'done' | 'current' | 'next';

/** Sign and shape of each, so that colour is never the only difference. */
export const badges: Readonly<Record<StepLook, { sign: string; className: string }>> = {
  done: { sign: '✓', className: `${styles.badge ?? ''} ${styles.badgeDone ?? ''}` },
  current: { sign: '▶', className: `${styles.badge ?? ''} ${styles.badgeCurrent ?? ''}` },
  next: { sign: '⋯', className: `${styles.badge ?? ''} ${styles.badgeNext ?? ''}` },
};

export function StepBadge({ look }: { look: StepLook }) {
  return (
    <span className={badges[look].className} aria-hidden="true">
      {badges[look].sign}
    </span>
  );
}
