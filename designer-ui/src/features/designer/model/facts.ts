import type { CaseResult, LimitUnit, PowerCategory, StepKind } from '@graphql/staff';
import { z } from 'zod';
import type { ModdleObject } from '@/shared/bpmn/types';
import { categories, limitUnits, procedures, results, riskLevels, stepKinds } from '@/shared/power/catalogue';
import type { Procedure, RiskLevel } from '@/shared/power/catalogue';
import type { OutcomeFacts } from './stepPresets';

/** What a power's file says, as the panel shows it. A value that is missing or makes no sense reads as empty. */
export interface DefinitionFacts {
  readonly category: PowerCategory | '';
  readonly procedure: Procedure;
  readonly agency: string;
  readonly acceptingAgency: string;
  readonly implementingBody: string;
  readonly supervisionPhone: string;
  readonly promised: string;
  readonly statutory: string;
  readonly limitUnit: LimitUnit;
  readonly applicationForm: string;
  readonly legalBases: readonly LegalBasisFacts[];
  readonly materials: readonly MaterialFacts[];
  readonly fees: readonly FeeFacts[];
}

export interface LegalBasisFacts {
  readonly law: string;
  /** Empty when the power rests on the law as a whole. */
  readonly article: string;
}

export interface MaterialFacts {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly formats: string;
  readonly maxMegabytes: number;
}

export interface FeeFacts {
  readonly name: string;
  readonly standard: string;
}

export interface StepFacts {
  readonly kind: StepKind | '';
  readonly post: string;
  readonly limit: string;
  /** How the limit counts days; empty when as the power counts them. */
  readonly limitUnit: LimitUnit | '';
  readonly officers: number;
  readonly public: boolean;
  readonly form: string;
  /** Templates of what is issued when the step opens, with spaces between. */
  readonly openingDocument: string;
  /** Templates of what is issued when it is done, likewise. */
  readonly document: string;
  readonly outcomes: readonly OutcomeFacts[];
  readonly riskPoints: readonly RiskPointFacts[];
  readonly supervisionPoints: readonly SupervisionPointFacts[];
}

export interface RiskPointFacts {
  readonly level: RiskLevel;
  readonly name: string;
}

export interface SupervisionPointFacts {
  readonly name: string;
}

const text = z.string().catch('');
const LegalBasis = z.object({ law: text, article: text });
const Material = z.object({
  id: text,
  name: text,
  required: z.boolean().catch(false),
  formats: text,
  maxMegabytes: z.number().catch(0),
});
const Fee = z.object({ name: text, standard: text });
const Outcome = z.object({
  code: text,
  name: text,
  atMost: z.number().optional().catch(undefined),
  document: z.string().optional().catch(undefined),
});
const RiskPoint = z.object({ level: z.enum(riskLevels).catch('LOW'), name: text });
const SupervisionPoint = z.object({ name: text });
const result = z.enum(results);

const Definition = z.object({
  category: z.enum(categories).or(z.literal('')).catch(''),
  procedure: z.enum(procedures).catch('GENERAL'),
  agency: text,
  acceptingAgency: text,
  implementingBody: text,
  supervisionPhone: text,
  promised: text,
  statutory: text,
  limitUnit: z.enum(limitUnits).catch('WORKING_DAY'),
  applicationForm: text,
});
const Step = z.object({
  kind: z.enum(stepKinds).or(z.literal('')).catch(''),
  post: text,
  limit: text,
  limitUnit: z.enum(limitUnits).or(z.literal('')).catch(''),
  officers: z.number().catch(1),
  public: z.boolean().catch(false),
  form: text,
  openingDocument: text,
  document: text,
});

/** The extension of a type that an object carries; null when it carries none. */
export function extensionOf(object: ModdleObject, type: string): ModdleObject | null {
  const extensions = object.get('extensionElements') as ModdleObject | undefined;
  const values = (extensions?.get('values') ?? []) as readonly ModdleObject[];
  return values.find((value) => value.$type === type) ?? null;
}

function picked<Shape extends z.ZodObject>(shape: Shape, object: ModdleObject | null): z.infer<Shape> {
  return shape.parse(Object.fromEntries(Object.keys(shape.shape).map((name) => [name, object?.get(name)])));
}

function listOf<Shape extends z.ZodObject>(
  shape: Shape,
  object: ModdleObject | null,
  name: string,
): z.infer<Shape>[] {
  return ((object?.get(name) ?? []) as readonly ModdleObject[]).map((value) => picked(shape, value));
}

/** The catalogue entry that a process carries. */
export function readDefinition(process: ModdleObject): DefinitionFacts {
  const definition = extensionOf(process, 'power:Definition');
  return {
    ...picked(Definition, definition),
    legalBases: listOf(LegalBasis, definition, 'legalBases'),
    materials: listOf(Material, definition, 'materials'),
    fees: listOf(Fee, definition, 'fees'),
  };
}

/** What a task says about its step. */
export function readStep(task: ModdleObject): StepFacts {
  const step = extensionOf(task, 'power:Step');
  return {
    ...picked(Step, step),
    outcomes: listOf(Outcome, step, 'outcomes'),
    riskPoints: listOf(RiskPoint, step, 'riskPoints'),
    supervisionPoints: listOf(SupervisionPoint, step, 'supervisionPoints'),
  };
}

/** What reaching an end event means; null while it does not say. */
export function readResult(end: ModdleObject): CaseResult | null {
  const read = result.safeParse(extensionOf(end, 'power:End')?.get('result'));
  return read.success ? read.data : null;
}

/** The name of an object; empty when it has none. */
export function nameOf(object: ModdleObject): string {
  return text.parse(object.get('name'));
}

/** The outcome that takes an arrow; empty when it does not say. */
export function readArrowOutcome(arrow: ModdleObject): string {
  return text.parse(arrow.get('power:outcome'));
}

/** The step that a gateway names as the one that decides; empty when it names none. */
export function readDecides(gateway: ModdleObject): string {
  return text.parse(gateway.get('power:decides'));
}
