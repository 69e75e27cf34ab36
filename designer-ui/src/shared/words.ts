import type { MessageKey, Translate } from './i18n/language';

/** The posts of the realm, in the order in which a case meets them. */
export const posts = ['window-clerk', 'case-handler', 'legal-reviewer', 'leader'] as const;

const postKeys: Readonly<Record<string, MessageKey>> = {
  'window-clerk': 'post.window-clerk',
  'case-handler': 'post.case-handler',
  'legal-reviewer': 'post.legal-reviewer',
  leader: 'post.leader',
  'policy-officer': 'post.policy-officer',
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
