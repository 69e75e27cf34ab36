import {
  DraftToEditDocument,
  PublishDraftDocument,
  SaveDraftDocument,
  type PowerDraftSaveInput,
  type RefusalFactsFragment,
} from '@graphql/staff';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useClient, useMutation, type CombinedError } from 'urql';
import { translator, type Language } from '@/shared/i18n/language';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { ErrorNotice, Notice, Refusals } from '@/shared/ui/States';
import styles from './Designer.module.css';
import { FaultList } from './FaultList';
import { LeaveGuard } from './LeaveGuard';
import { formsOf, withForm, type FormFile } from './model/formFiles';
import { draftModel, type FaultFacts, type OpenModel } from './model/openModel';
import { templatesOf, withTemplates } from './model/templateFiles';
import { openPower, type OpenPower } from './modeler/openModeler';
import { Palette } from './Palette';
import { PropertiesPanel } from './panel/PropertiesPanel';
import { PublishDialog } from './PublishDialog';
import { TemplatesDialog } from './TemplatesDialog';
import { Toolbar } from './Toolbar';
import { stateOf, useHistory } from './useModel';

interface Props {
  readonly code: string;
  readonly opened: OpenModel;
  readonly editable: boolean;
  readonly onReload: () => void;
}

/** The drawing board: canvas, palette, panel and what is saved of it. */
export function Studio({ opened, ...rest }: Props) {
  const { t } = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const [power, unreadable] = usePower(host, opened.bpmn, rest.editable);
  return (
    <div className={rest.editable ? styles.studio : styles.studioReadOnly}>
      {power ? (
        <Board power={power} opened={opened} {...rest} />
      ) : (
        <header className={styles.bar}>
          <h1>{opened.name}</h1>
        </header>
      )}
      <section className={styles.canvasFrame} aria-label={t('designer.canvas')}>
        {unreadable ? <Notice look="alarm">{t('diagram.unreadable')}</Notice> : null}
        <div ref={host} className={styles.canvas} />
      </section>
    </div>
  );
}

/** Owns the bpmn-js instance: creates it, shows the model, destroys it. */
function usePower(
  host: RefObject<HTMLDivElement | null>,
  bpmn: string,
  editable: boolean,
): [OpenPower | null, boolean] {
  const { language } = useLanguage();
  const spoken = useRef<Language>(language);
  const [power, setPower] = useState<OpenPower | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    const container = host.current;
    if (container === null) {
      return;
    }
    const opened = openPower(container, editable, {
      t: (key, parameters) => translator(spoken.current)(key, parameters),
    });
    opened.show(bpmn).then(
      () => setPower(opened),
      () => setUnreadable(true),
    );
    return () => {
      setPower(null);
      opened.destroy();
    };
  }, [host, bpmn, editable]);
  useEffect(() => {
    spoken.current = language;
    // The pad beside the selected element is built when it opens.
    const selection = power?.injector.get('selection');
    const selected = selection?.get() ?? [];
    selection?.select(null);
    selection?.select(selected);
  }, [language, power]);
  return [power, unreadable];
}

/** Tells whether a key press goes into a text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

interface Outcome {
  readonly said?: 'saved' | 'published';
  readonly error?: CombinedError | undefined;
  readonly refusals: readonly RefusalFactsFragment[];
}

function Board({ power, opened, code, editable, onReload }: Props & { readonly power: OpenPower }) {
  const { t } = useLanguage();
  const { injector } = power;
  const [saved, setSaved] = useState(opened);
  const [files, setFiles] = useState(opened.files);
  const [filesSaved, setFilesSaved] = useState(opened.files);
  const [writing, setWriting] = useState(false);
  const { position } = useHistory(injector, editable);
  const [savedPosition, setSavedPosition] = useState(position);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const [faults, setFaults] = useState<readonly FaultFacts[]>(opened.faults);
  const [, saveDraft] = useMutation(SaveDraftDocument);
  const [, publishDraft] = useMutation(PublishDraftDocument);
  const dirty = editable && (position !== savedPosition || files !== filesSaved);

  const saving = useRef(false);
  /** A save of which nobody knows what came of it. */
  const unanswered = useRef<PowerDraftSaveInput | null>(null);
  const save = useCallback(async (): Promise<OpenModel | null> => {
    if (saving.current) {
      return null;
    }
    // An input that is being typed in hands its text over when it loses the focus; whoever types goes on typing.
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && isTyping(focused)) {
      focused.blur();
      focused.focus();
    }
    saving.current = true;
    setBusy(true);
    const send = async (input: PowerDraftSaveInput) => {
      const answer = await saveDraft({ input });
      unanswered.current = answer.error ? input : null;
      return answer;
    };
    const write = async () => {
      const bpmn = await power.read();
      const at = stateOf(injector.get('commandStack'));
      let revision = saved.revision;
      if (unanswered.current) {
        // Sent again as it was, so that it is known which save this one follows.
        const before = await send(unanswered.current);
        const draft = before.data?.powerDraftSave.draft;
        if (!draft) {
          return { at, ...before };
        }
        revision = draft.revision;
      }
      const sent = files.map(({ name, text }) => ({ name, text }));
      return { at, ...(await send({ bpmn, files: sent, revision })) };
    };
    const { at, data, error } = await write().finally(() => {
      saving.current = false;
      setBusy(false);
    });
    const answer = data?.powerDraftSave;
    if (!answer?.draft || answer.refusals.length > 0) {
      setOutcome({ error, refusals: answer?.refusals ?? [] });
      return null;
    }
    const model = draftModel(answer.draft);
    setSaved(model);
    setFaults(model.faults);
    setFilesSaved(files);
    setSavedPosition(at);
    setOutcome({ said: 'saved', refusals: [] });
    return model;
  }, [power, injector, saveDraft, files, saved.revision]);

  useEffect(() => {
    if (!editable) {
      return;
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey)) {
        return;
      }
      const key = event.key.toLowerCase();
      const stack = injector.get('commandStack');
      if (key === 's') {
        event.preventDefault();
        if (!busy && !event.repeat) {
          void save();
        }
      } else if (isTyping(event.target) || event.defaultPrevented) {
        // An input and the canvas take their own changes back.
        return;
      } else if (key === 'y' || (key === 'z' && event.shiftKey)) {
        event.preventDefault();
        stack.redo();
      } else if (key === 'z') {
        event.preventDefault();
        stack.undo();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editable, injector, save, busy]);

  const askToPublish = async (): Promise<void> => {
    if ((!dirty && saved.revision !== null) || (await save()) !== null) {
      setPublishing(true);
    }
  };
  const publish = async (): Promise<void> => {
    if (saved.revision === null) {
      return;
    }
    setBusy(true);
    const { data, error } = await publishDraft({ input: { code, revision: saved.revision } });
    setBusy(false);
    setPublishing(false);
    const answer = data?.powerPublish;
    if (answer?.power && answer.refusals.length === 0) {
      setSaved({ ...saved, running: answer.power });
      setOutcome({ said: 'published', refusals: [] });
    } else {
      setOutcome({ error, refusals: answer?.refusals ?? [] });
    }
    if (answer && answer.faults.length > 0) {
      setFaults(answer.faults);
    }
  };
  // Faults are told in the language at hand; another language has another client.
  const client = useClient();
  const toldBy = useRef(client);
  useEffect(() => {
    if (toldBy.current === client || saved.revision === null) {
      return;
    }
    let left = false;
    toldBy.current = client;
    void client
      .query(DraftToEditDocument, { code }, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data }) => {
        if (!left && data?.draft?.revision === saved.revision) {
          setFaults(data.draft.faults);
        }
      });
    return () => {
      left = true;
    };
  }, [client, code, saved.revision]);
  const addForm = (form: FormFile): void => setFiles((before) => withForm(before, form));
  const stale = outcome?.refusals.some((refusal) => refusal.code === 'DRAFT_CHANGED') ?? false;

  return (
    <>
      <Toolbar
        injector={injector}
        editable={editable}
        saved={saved}
        dirty={dirty}
        busy={busy}
        onSave={() => void (busy || save())}
        onPublish={() => void (busy || askToPublish())}
      />
      <div className={styles.messages}>
        {outcome?.error ? <ErrorNotice error={outcome.error} /> : null}
        <Refusals refusals={outcome?.refusals ?? []} />
        {stale ? <Button onClick={onReload}>{t('designer.reload')}</Button> : null}
        <p className={outcome?.said && !dirty ? styles.said : 'visually-hidden'} role="status">
          {outcome?.said && !dirty ? t(`designer.${outcome.said}`) : ''}
        </p>
      </div>
      {editable ? <Palette injector={injector} /> : null}
      <PropertiesPanel
        injector={injector}
        editable={editable}
        forms={{ all: formsOf(files), add: addForm }}
        templates={{ all: templatesOf(files), edit: () => setWriting(true) }}
      />
      {writing ? (
        <TemplatesDialog
          files={files}
          readModel={() => power.read()}
          onChange={(templates) => setFiles((before) => withTemplates(before, templates))}
          onClose={() => setWriting(false)}
        />
      ) : null}
      {editable ? <FaultList injector={injector} faults={faults} unsaved={dirty} /> : null}
      {publishing ? (
        <PublishDialog
          saved={saved}
          faults={faults.length}
          busy={busy}
          onPublish={() => void publish()}
          onClose={() => setPublishing(false)}
        />
      ) : null}
      <LeaveGuard dirty={dirty} onSave={async () => (await save()) !== null} />
    </>
  );
}
