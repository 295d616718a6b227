import type { DialogueSummary } from '../contract/dialogue';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { placeOfPhase, stepOf } from '../domain/lifecycle/steps';

export interface SummaryRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly question: string | null;
  readonly who: string;
  readonly form: string;
  readonly definitionHash: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly leadId: string;
  readonly leadName: string;
  readonly phase: string;
  readonly ended: string | null;
  readonly paused: DialogueSummary['paused'];
  readonly createdAt: Date;
  readonly next: NextTask | null;
}

interface NextTask {
  readonly key: string;
  readonly step: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly due: string | null;
  readonly since: string;
}

/** The columns of a summary, from `dialogue d`. */
export const SUMMARY = `
  d.id, d.number, d.title, d.question, d.who, d.form, d.definition_hash as "definitionHash", d.phase, d.ended,
  nullif(d.state -> 'paused', 'null'::jsonb) as paused,
  d.owner_id as "ownerId", owner.name as "ownerName", d.lead_id as "leadId", lead.name as "leadName",
  d.created_at as "createdAt", (
    select jsonb_build_object('key', t.key, 'step', t.step, 'unitId', t.unit_id, 'unitName', u.name, 'due', t.due,
      'since', (t.opened_at at time zone 'Europe/Stockholm')::date)
    from task t join unit u on u.id = t.unit_id where t.dialogue_id = d.id and t.status = 'open'
    order by t.due nulls last, t.key limit 1) as next`;

export const SUMMARY_FROM = `
  dialogue d join unit owner on owner.id = d.owner_id join person lead on lead.id = d.lead_id`;

export function summaryOf(row: SummaryRow, definition: LifecycleDefinition): DialogueSummary {
  const { id, number, title, question, who, form, ended, paused, next } = row;
  return {
    ...{ id, number, title, question, who, form, ended, paused },
    definition: { id: definition.id, version: definition.version, title: definition.title },
    owner: { id: row.ownerId, name: row.ownerName },
    lead: { id: row.leadId, name: row.leadName },
    phase: {
      id: row.phase,
      title: phaseTitle(definition, row.phase),
      ...placeOfPhase(definition, row.phase),
    },
    createdAt: row.createdAt.toISOString(),
    next: next && {
      task: next.key,
      title: stepOf(definition, next.step).title,
      unit: { id: next.unitId, name: next.unitName },
      due: next.due,
      since: next.since,
    },
  };
}

const phaseTitle = ({ phases }: LifecycleDefinition, id: string): string =>
  phases.find((phase) => phase.id === id)?.title ?? id;
