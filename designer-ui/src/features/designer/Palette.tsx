import type { MouseEvent } from 'react';
import type { Injector } from '@/shared/bpmn/types';
import type { MessageKey } from '@/shared/i18n/language';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { HelpButton, useHelp } from '@/shared/ui/Help';
import ui from '@/shared/ui/ui.module.css';
import styles from './Designer.module.css';
import { place, shapeOf, type Piece } from './model/edits';
import { presetLabel, stepPresets } from './model/stepPresets';

interface Tool {
  readonly label: MessageKey;
  readonly icon: string;
  readonly start: (injector: Injector, event: Event) => void;
}

const tools: readonly Tool[] = [
  {
    label: 'palette.hand',
    icon: 'bpmn-icon-hand-tool',
    start: (injector, event) => injector.get('handTool').activateHand(event),
  },
  {
    label: 'palette.lasso',
    icon: 'bpmn-icon-lasso-tool',
    start: (injector, event) => injector.get('lassoTool').activateSelection(event),
  },
  {
    label: 'palette.space',
    icon: 'bpmn-icon-space-tool',
    start: (injector, event) => injector.get('spaceTool').activateSelection(event),
  },
  {
    label: 'palette.connect',
    icon: 'bpmn-icon-connection-multi',
    start: (injector, event) => injector.get('globalConnect').start(event),
  },
];

const pieces: readonly { piece: Piece; label: MessageKey; icon: string }[] = [
  { piece: { type: 'start' }, label: 'palette.start', icon: 'bpmn-icon-start-event-none' },
  { piece: { type: 'exclusive' }, label: 'palette.exclusive', icon: 'bpmn-icon-gateway-xor' },
  { piece: { type: 'parallel' }, label: 'palette.parallel', icon: 'bpmn-icon-gateway-parallel' },
  { piece: { type: 'end' }, label: 'palette.end', icon: 'bpmn-icon-end-event-none' },
];

/** Everything that can be put on the canvas: with the mouse by click or drag, with the keyboard after what is selected. */
export function Palette({ injector }: { injector: Injector }) {
  const { t } = useLanguage();
  const help = useHelp();
  return (
    <section className={styles.palette} aria-label={t('palette.label')}>
      <div className={styles.tools} role="group" aria-label={t('palette.tools')}>
        {tools.map((tool) => (
          <button
            key={tool.label}
            type="button"
            className={styles.tool}
            title={t(tool.label)}
            aria-label={t(tool.label)}
            onClick={(event) => tool.start(injector, event.nativeEvent)}
          >
            <span className={tool.icon} aria-hidden="true" />
          </button>
        ))}
      </div>
      <div className={styles.pieces} role="group" aria-label={t('palette.flow')}>
        {pieces.map(({ piece, label, icon }) => (
          <PieceButton key={label} injector={injector} piece={piece} label={t(label)} icon={icon} />
        ))}
      </div>
      <div className={styles.paletteTitle}>
        <h2>{t('palette.steps')}</h2>
        <HelpButton help={help} about={t('palette.label')} />
      </div>
      {help.open ? (
        <p id={help.id} className={ui.helpText}>
          {t('palette.hint')}
        </p>
      ) : null}
      <div className={styles.pieces} role="group" aria-label={t('palette.steps')}>
        {stepPresets.map((preset) => (
          <PieceButton
            key={preset.key}
            injector={injector}
            piece={{ type: 'step', preset }}
            label={t(presetLabel(preset))}
            icon={preset.performer === 'PERSON' ? 'bpmn-icon-user-task' : 'bpmn-icon-service-task'}
          />
        ))}
      </div>
    </section>
  );
}

interface PieceProps {
  readonly injector: Injector;
  readonly piece: Piece;
  readonly label: string;
  readonly icon: string;
}

function PieceButton({ injector, piece, label, icon }: PieceProps) {
  const start = (event: Event): void => injector.get('create').start(event, shapeOf(injector, piece));
  const click = (event: MouseEvent): void => {
    // A click by keyboard has no place on the canvas to go on from.
    if (event.detail === 0) {
      place(injector, piece);
    } else {
      start(event.nativeEvent);
    }
  };
  return (
    <button
      type="button"
      className={styles.piece}
      draggable
      onClick={click}
      onDragStart={(event) => {
        event.preventDefault();
        start(event.nativeEvent);
      }}
    >
      <span className={icon} aria-hidden="true" />
      {label}
    </button>
  );
}
