import type { MessageKey, Translate } from './i18n/language';

/** The posts of the realm, in the order in which a case meets them. */
export const posts = ['window-clerk', 'case-handler', 'legal-reviewer', 'leader'] as const;

const postKeys: Readonly<Record<string, MessageKey>> = {
  'window-clerk': 'post.window-clerk',
  'case-handler': 'post.case-handler',
  'legal-reviewer': 'post.legal-reviewer',
  leader: 'post.leader',
  'policy-officer': 'post.policy-officer',
  'patrol-officer': 'post.patrol-officer',
  supervisor: 'post.supervisor',
  'system-admin': 'post.system-admin',
  'city-legal-office': 'post.city-legal-office',
  citizen: 'post.citizen',
};

/** The name of a post; one that the designer does not know keeps its code. Empty means the system itself. */
export function postName(post: string | null, t: Translate): string {
  if (post === null || post === '') {
    return t('post.system');
  }
  const key = postKeys[post];
  return key ? t(key) : post;
}

/** How the engine signs what no person did. */
const ENGINE = 'engine';
const SERVICE_ACCOUNT = 'service-account-';

/** Whoever acted: the platform itself, the service account of a portal, or somebody's account. */
export function actorName(account: string, t: Translate): string {
  if (account === ENGINE) {
    return t('post.system');
  }
  return account.startsWith(SERVICE_ACCOUNT)
    ? t('account.service', { name: account.slice(SERVICE_ACCOUNT.length) })
    : account;
}

/** Tells whether a person did something, rather than the platform. */
export function isPerson(account: string | null): account is string {
  return account !== null && account !== '' && account !== ENGINE;
}

const acts = [
  'case-submitted',
  'case-finished',
  'case-terminated',
  'step-opened',
  'step-claimed',
  'step-recalled',
  'step-released',
  'step-join',
  'step-leave',
  'step-completed',
  'step-findings',
  'step-terminated',
  'documents-issued',
  'clock-suspend',
  'clock-resume',
  'clock-extend',
  'clock-extension-decide',
  'case-end',
  'material-attach',
  'evidence-attach',
  'party-name',
  'incident-raised',
  'incident-resolved',
] as const;

/** What the trail calls an act; one that the designer does not know keeps its code. */
export function actName(act: string, t: Translate): string {
  const known = acts.find((one) => one === act);
  return known ? t(`act.${known}`) : act;
}
