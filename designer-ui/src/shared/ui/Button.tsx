import type { ButtonHTMLAttributes } from 'react';
import styles from './ui.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'normal' | 'plain';
  small?: boolean;
}

export function Button({ look = 'normal', small = false, className, type = 'button', ...rest }: Props) {
  return <button type={type} className={buttonLook(look, small, className)} {...rest} />;
}

/** The classes of a button, for links that look like one. */
export function buttonLook(look: 'primary' | 'normal' | 'plain', small = false, more = ''): string {
  return [styles.button, look === 'normal' ? '' : styles[look], small ? styles.small : '', more]
    .filter(Boolean)
    .join(' ');
}
