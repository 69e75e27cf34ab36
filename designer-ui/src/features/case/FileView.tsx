import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { shownAs, sizeOf } from '@/shared/files/formats';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button, buttonLook } from '@/shared/ui/Button';
import styles from './CasePage.module.css';

interface Props {
  /** What the file is to the case; read aloud with its buttons. */
  readonly about: string;
  readonly fileName: string | null;
  readonly format: string;
  readonly bytes: number;
  readonly attachedAt: string;
  /** Who attached it, where that is told. */
  readonly by?: string;
  readonly downloadUrl: string | null;
}

/** One file: its facts, a link to save it, and a look at it in place. */
export function FileView({ about, fileName, format, bytes, attachedAt, by, downloadUrl }: Props) {
  const { t, format: written } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const look = shownAs(format);
  const { amount, unit } = sizeOf(bytes);
  const facts = [
    fileName ?? format,
    t('file.size', { n: written.number(amount), unit }),
    written.dateTime(attachedAt),
    by,
  ];
  return (
    <>
      <span className={styles.stepFacts}>{facts.filter(Boolean).join(' · ')}</span>
      {downloadUrl ? (
        <div className={styles.fileTools}>
          <a
            className={buttonLook('normal', true)}
            href={downloadUrl}
            download={fileName ?? ''}
            aria-label={t('file.saveAbout', { about })}
          >
            {t('file.save')}
          </a>
          {look ? (
            <Button
              small
              aria-expanded={open}
              aria-controls={id}
              aria-label={t(open ? 'file.hideAbout' : 'file.showAbout', { about })}
              onClick={() => setOpen(!open)}
            >
              {t(open ? 'file.hide' : 'file.show')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {look && downloadUrl ? (
        <div id={id} hidden={!open}>
          {open ? <Preview look={look} about={about} address={downloadUrl} /> : null}
        </div>
      ) : null}
    </>
  );
}

interface PreviewProps {
  readonly look: 'picture' | 'sound' | 'video';
  readonly about: string;
  /** Changes about once a minute; each is good for five. */
  readonly address: string;
}

/** Keeps the address it began with, so that nothing stops playing; takes the newest when that one has expired. */
function Preview({ look, about, address }: PreviewProps) {
  const { t } = useLanguage();
  const [used, setUsed] = useState(address);
  const [lost, setLost] = useState(false);
  const reached = useRef(0);
  const onError = (): void => {
    if (used === address) {
      setLost(true);
    } else {
      setUsed(address);
    }
  };
  const player = {
    className: styles.preview,
    controls: true,
    preload: 'metadata' as const,
    src: used,
    'aria-label': about,
    onError,
    onTimeUpdate: (event: SyntheticEvent<HTMLMediaElement>) => {
      reached.current = event.currentTarget.currentTime;
    },
    onLoadedMetadata: (event: SyntheticEvent<HTMLMediaElement>) => {
      event.currentTarget.currentTime = reached.current;
    },
  };
  if (lost) {
    return <p role="alert">{t('file.notShown')}</p>;
  }
  switch (look) {
    case 'picture':
      return <img className={styles.preview} src={used} alt={about} onError={onError} />;
    // What was recorded on the spot has no captions; its description says what it shows.
    case 'sound':
      // eslint-disable-next-line jsx-a11y/media-has-caption
      return <audio {...player} />;
    case 'video':
      // eslint-disable-next-line jsx-a11y/media-has-caption
      return <video {...player} />;
  }
}
