import type { Actor, Organisation } from '../domain/lifecycle/command';
import { keysOf } from '../domain/lifecycle/permission';
import { roles } from '../domain/lifecycle/role';

/**
 * The act `read` of a dialogue's own definition as a condition on rows: `d` is its dialogue, `p` the parameter that
 * holds a `Viewer`. The same verdict as the rules give for one dialogue; a test holds them together. Asked row by row,
 * so that a list in the order of its index stops at its limit.
 */
export const visible = (p: string): string => `coalesce((
  select v.staff and (
    seen.content #> '{acts,read,by}' @> '["staff"]'
    or seen.content #> '{acts,read,by}' @> '["own-staff"]' and d.owner_id = any(v.units)
    or seen.content #> '{acts,read,by}' @> '["performer"]'
      and exists (select from task a where a.dialogue_id = d.id and a.status = 'open' and a.asked && v.keys)
    or exists (
      select from jsonb_array_elements(seen.content #> '{acts,read,by}') party
      where jsonb_typeof(party) = 'object' and party->>'role' || case party->>'unit'
        when 'any' then '' when 'lead' then ':' || d.lead_id else '@' || d.owner_id end = any(v.keys)))
  from definition seen, jsonb_to_record(${p}::jsonb) as v(staff boolean, keys text[], units text[])
  where seen.hash = d.definition_hash), false)`;

/** What the condition needs to know of the one who asks. */
export interface Viewer {
  readonly staff: boolean;
  readonly keys: readonly string[];
  readonly units: readonly string[];
}

/** The units a person works in as an official, with the administrations they belong to. */
export function viewerOf(actor: Actor, { administrationOf }: Organisation): Viewer {
  const staff = actor.authorities.some(({ role }) => roles[role].class !== 'resident');
  const units = actor.authorities
    .filter(({ role }) => roles[role].class === 'official')
    .flatMap(({ unit }) => [unit, administrationOf[unit] ?? unit]);
  return { staff, keys: keysOf(actor), units: [...new Set(units)] };
}
