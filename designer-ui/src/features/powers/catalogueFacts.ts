import { z } from 'zod';
import { categories, limitUnits } from '@/shared/power/catalogue';
import { readLimit } from '@/shared/power/limit';
import { POWER_NAMESPACE } from '@/shared/power/namespace';
import type { CatalogueFacts } from './powerList';

const Attributes = z.object({
  category: z.enum(categories),
  limitUnit: z.enum(limitUnits),
  promised: z.string(),
  statutory: z.string(),
});

/** Reads category and limits from a drawn model; null while it does not state them. */
export function readCatalogueFacts(bpmn: string): CatalogueFacts | null {
  const model = new DOMParser().parseFromString(bpmn, 'application/xml');
  const definition = model.getElementsByTagNameNS(POWER_NAMESPACE, 'definition')[0];
  const read = Attributes.safeParse({
    category: definition?.getAttribute('category'),
    limitUnit: definition?.getAttribute('limitUnit'),
    promised: definition?.getAttribute('promised'),
    statutory: definition?.getAttribute('statutory'),
  });
  if (!read.success) {
    return null;
  }
  const { category, limitUnit } = read.data;
  const promised = readLimit(read.data.promised, limitUnit);
  const statutory = readLimit(read.data.statutory, limitUnit);
  return promised && statutory ? { category, promised, statutory } : null;
}
