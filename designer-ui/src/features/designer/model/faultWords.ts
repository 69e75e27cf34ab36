import type { MessageKey, Translate } from '@/shared/i18n/language';

/** What the file calls something, and what the panel calls it. */
const elements: Readonly<Record<string, MessageKey>> = {
  definition: 'panel.power',
  legalBasis: 'power.legalBases',
  material: 'power.materials',
  fee: 'power.fees',
  step: 'panel.step',
  outcome: 'step.outcomes',
  riskPoint: 'step.riskPoints',
  supervisionPoint: 'step.supervisionPoints',
  end: 'panel.end',
  decides: 'gateway.decides',
};

const attributes: Readonly<Record<string, MessageKey>> = {
  name: 'panel.name',
  category: 'power.category',
  procedure: 'power.procedure',
  agency: 'power.agency',
  acceptingAgency: 'power.acceptingAgency',
  implementingBody: 'power.implementingBody',
  supervisionPhone: 'power.supervisionPhone',
  promised: 'power.promised',
  statutory: 'power.statutory',
  limitUnit: 'power.limitUnit',
  law: 'basis.law',
  article: 'basis.article',
  formats: 'material.formats',
  maxMegabytes: 'material.maxMegabytes',
  standard: 'fee.standard',
  kind: 'step.kind',
  post: 'step.post',
  limit: 'step.limit',
  officers: 'step.officers',
  atMost: 'outcome.atMost',
  code: 'outcome.code',
  level: 'riskPoint.level',
  result: 'end.result',
};

/** A fault's message with the names of the panel in place of those of the file; what has no name stays. */
export function faultText(message: string, t: Translate): string {
  const named = (names: Readonly<Record<string, MessageKey>>, name: string, otherwise: string): string => {
    const key = names[name];
    return key ? t('fault.named', { name: t(key) }) : otherwise;
  };
  return message
    .replace(/power:(\w+)/g, (whole, name: string) => named(elements, name, whole))
    .replace(/(?:属性|attribute) (\w+)/g, (whole, name: string) => named(attributes, name, whole))
    .replace(/(?<=\p{Script=Han}) (?=“)|(?<=”) (?=\p{Script=Han})/gu, '');
}
