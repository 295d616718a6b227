import type { PlanChange } from '../domain/lifecycle/command';
import { taskKey } from '../domain/lifecycle/state';
import type { Around } from '../coordination/coordination.service';
import type { Locked, Rows } from '../register/act';
import type { Plan } from './plan-drafts.service';

type Row = Readonly<Record<string, unknown>>;

function table(name: string, rows: readonly Row[], mode?: Rows['mode']): Rows {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => columns.map((column) => row[column]));
  return { table: name, columns, rows: values, ...(mode ? { mode } : {}) };
}

/** The version as it is asked for later, and what it found; without a change only what was found anew. */
export function planRows(
  plan: Plan,
  {
    around,
    locked,
    change,
  }: { readonly around: Around; readonly locked: Locked; readonly change: PlanChange | null },
): readonly Rows[] {
  const version = change?.version ?? locked.state.plan?.version ?? 1;
  return [
    ...(change ? versionRows(plan, locked, change) : []),
    ...activityRows(plan, locked),
    table(
      'overlap',
      around.found.map(({ id, areas, groups, gap }) => ({
        dialogue_id: locked.dialogueId,
        other_id: id,
        plan_version: version,
        areas,
        groups,
        gap_days: gap,
        found_at: locked.now,
      })),
      { kind: 'replace', keys: ['dialogue_id', 'other_id', 'plan_version'] },
    ),
  ];
}

function versionRows(
  plan: Plan,
  { dialogueId, actor, now }: Locked,
  { version, hash, fields }: PlanChange,
): readonly Rows[] {
  const key = { dialogue_id: dialogueId, version };
  return [
    table('plan_version', [
      {
        ...key,
        hash,
        question: plan.question,
        purpose: plan.purpose,
        influence_level: plan.influenceLevel,
        period_from: plan.periodFrom,
        period_to: plan.periodTo,
        deciding_id: plan.decidingCommittee ?? null,
        content: plan,
        changed: fields,
        author_id: actor.id,
        at: now,
      },
    ]),
    table(
      'plan_area',
      plan.areas.map((area) => ({ ...key, area_id: area })),
    ),
    table(
      'plan_target_group',
      plan.groups.map((group) => ({ ...key, target_group_id: group })),
    ),
  ];
}

/** Planned activities stand as planned; one struck from the plan before it was held is cancelled. */
function activityRows(plan: Plan, { dialogueId, state, now }: Locked): readonly Rows[] {
  const kept = new Set(plan.activities.map(({ id }) => id));
  const struck = (state.sets['activities'] ?? []).filter(
    ({ id }) => !kept.has(id) && state.tasks[taskKey('activity', id)]?.status !== 'settled',
  );
  return [
    table(
      'activity',
      plan.activities.map(({ id, title, method, day, place }) => ({
        id,
        dialogue_id: dialogueId,
        title,
        method,
        day,
        place: place ?? null,
      })),
      { kind: 'replace', keys: ['id'] },
    ),
    table(
      'activity',
      struck.map(({ id }) => ({ id, outcome: 'cancelled', notes: 'Struken ur planen', settled_at: now })),
      { kind: 'update', keys: ['id'] },
    ),
  ];
}
