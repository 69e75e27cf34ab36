import { fill, type MessageKey, type Parameters, type Translate } from '@/shared/i18n/language';

/** The texts of the language at hand; asked anew each time, since the language may change while a model is open. */
export interface Words {
  readonly t: Translate;
}

/** What bpmn-js says itself, and our text for it. Whatever is not listed never shows in this designer. */
const ownWords: Readonly<Record<string, MessageKey>> = {
  'Align elements': 'bpmn.align',
  'Align elements left': 'bpmn.alignLeft',
  'Align elements center': 'bpmn.alignCenter',
  'Align elements right': 'bpmn.alignRight',
  'Align elements top': 'bpmn.alignTop',
  'Align elements middle': 'bpmn.alignMiddle',
  'Align elements bottom': 'bpmn.alignBottom',
  'Distribute elements horizontally': 'bpmn.distributeHorizontally',
  'Distribute elements vertically': 'bpmn.distributeVertically',
  'Search in diagram': 'bpmn.search',
  Search: 'bpmn.searchShort',
  'No matching entries found.': 'bpmn.nothingFound',
  'flow elements must be children of pools/participants': 'bpmn.outside',
};

/** A bpmn-js module that makes it speak our language. */
export function modelerWords(words: Words): Record<string, ['value', unknown]> {
  const translate = (template: string, replacements?: Parameters): string => {
    const key = ownWords[template];
    return key ? words.t(key) : fill(template, replacements);
  };
  return { translate: ['value', translate] };
}
